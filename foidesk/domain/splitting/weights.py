"""What weighs for each place of a sentence, in hundredths; written by tests/benchmarks/learn_splitting.py."""

WEIGHTS = """
$!=34 -30 -54 50|$#=-3 -8 29 -19|$,=23 -13 -19 9|$.=11 -19 -3 11|$:=10 -1 -10 1|$?=15 -30 30 -15|
$commissioner=29 -38 15 -6|$hello=25 -6 -15 -4|$hi=22 -4 -14 -3|$it=-8 -20 11 17|$officer=5 -5 -7 7|
$team=28 -26 -7 6|$year=-14 24 9 -19|A ASKS=-16 1 24 -8|A ASKSi=-2 -3 17 -12|A ASKSo=-20 12 10 -2|
A FOLLOWS_UP=-23 26 -2 -2|A FOLLOWS_UPi=-12 4 14 -5|A FOLLOWS_UPo=-14 24 -4 -6|A GREETS=25 -11 -8 -5|
A GREETSo=25 -11 -8 -5|A HOW_TO_ANSWER=20 -44 -5 29|A HOW_TO_ANSWERi=6 -32 4 22|A HOW_TO_ANSWERo=24 -38 9 6|
A LEADS_IN=7 -1 -16 10|A LEADS_INi=29 -35 15 -9|A LEADS_INo=2 3 -13 9|A QUALIFIES=3 -30 32 -5|
A QUALIFIESi=8 -17 25 -16|A QUALIFIESo=6 -2 -8 3|A SAYS=-5 4 5 -3|A SAYSi=0 -28 10 18|A SAYSo=-8 10 8 -9|
A SIGNS_OFF=10 -14 -38 42|A SIGNS_OFFi=-9 -9 -29 47|A SIGNS_OFFo=10 -15 -19 24|AL ASKSi00=-42 6 30 5|
AL ASKSi01=-20 20 5 -6|AL ASKSi10=-7 15 5 -13|AL ASKSi11=5 26 -21 -11|AL ASKSo00=-15 -3 4 14|AL ASKSo01=-2 26 -22 -1|
AL ASKSo10=-46 44 -5 7|AL ASKSo11=2 26 -21 -6|AL FOLLOWS_UPi01=-2 8 18 -24|AL FOLLOWS_UPi11=-6 -31 56 -19|
AL FOLLOWS_UPo01=-9 20 1 -12|AL GREETSo10=24 -11 -8 -5|AL HOW_TO_ANSWERi00=-38 0 -1 39|
AL HOW_TO_ANSWERi01=-36 -8 31 13|AL HOW_TO_ANSWERo00=-16 -1 -53 70|AL HOW_TO_ANSWERo01=-11 -10 -67 87|
AL LEADS_INi10=40 -21 -12 -7|AL LEADS_INo00=-4 7 -34 31|AL LEADS_INo10=29 -26 22 -25|AL QUALIFIESi01=-27 -37 46 18|
AL QUALIFIESi11=-22 -2 37 -12|AL QUALIFIESo00=-27 -9 4 33|AL QUALIFIESo01=-8 -51 24 35|AL QUALIFIESo10=19 22 -14 -28|
AL SAYSi00=-14 -9 29 -6|AL SAYSi01=-11 -16 -36 63|AL SAYSi10=36 -12 -4 -19|AL SAYSi11=-2 -27 77 -48|
AL SAYSo00=-27 -4 -15 47|AL SAYSo01=-5 0 -54 59|AL SAYSo10=15 -15 31 -31|AL SAYSo11=-7 12 45 -50|
AL SIGNS_OFFi00=-5 -1 -41 47|AL SIGNS_OFFi01=-10 -9 -27 46|AL SIGNS_OFFo00=-10 -8 -9 27|AL SIGNS_OFFo01=-8 -9 -11 28|
AS ASKSi0=-3 2 10 -9|AS ASKSi1=-20 22 6 -9|AS ASKSo0=-20 30 -5 -6|AS ASKSo1=-10 25 2 -16|AS FOLLOWS_UPi0=-13 9 10 -5|
AS FOLLOWS_UPo0=-8 18 -36 27|AS GREETSo0=23 -10 -8 -5|AS HOW_TO_ANSWERi0=6 -32 4 22|AS HOW_TO_ANSWERo0=24 -37 10 3|
AS HOW_TO_ANSWERo1=-2 -23 -70 95|AS LEADS_INi0=36 -25 -15 4|AS LEADS_INo0=23 -19 -13 9|AS QUALIFIESi0=11 -14 36 -33|
AS QUALIFIESi1=-15 -17 22 9|AS QUALIFIESo0=-5 8 -3 0|AS QUALIFIESo1=23 -22 -8 6|AS SAYSi0=8 -26 -9 27|
AS SAYSi1=5 -28 62 -39|AS SAYSo1=-16 9 19 -12|AS SIGNS_OFFi0=-9 -9 -29 47|AS SIGNS_OFFo0=10 -15 -19 24|
G 0ASKS=-5 -6 38 -28|G 0FOLLOWS_UP=-19 21 1 -2|G 0HOW_TO_ANSWER=5 -30 3 22|G 0LEADS_IN=22 -43 3 18|
G 0QUALIFIES=8 -17 25 -16|G 0SAYS=-8 -26 49 -15|G 0SIGNS_OFF=-11 -17 -33 62|G 1ASKS=-15 45 -41 12|
G 1FOLLOWS_UP=-18 14 -9 13|G 1GREETS=25 -11 -8 -5|G 1HOW_TO_ANSWER=24 -38 10 5|G 1LEADS_IN=9 8 -11 -5|
G 1QUALIFIES=6 -2 -8 3|G 1SAYS=3 19 -45 23|G 1SIGNS_OFF=10 -15 -19 24|GN 00ASKS=-8 54 -39 -7|
GN 00FOLLOWS_UP=-13 5 26 -19|GN 00HOW_TO_ANSWER=-36 1 -10 45|GN 00QUALIFIES=27 -8 -3 -16|GN 00SAYS=-7 -33 36 4|
GN 00SIGNS_OFF=-19 -13 -17 48|GN 01ASKS=8 -38 54 -24|GN 01FOLLOWS_UP=-20 26 -8 1|GN 01HOW_TO_ANSWER=19 -33 23 -9|
GN 01LEADS_IN=29 -35 15 -9|GN 01QUALIFIES=-26 -2 36 -8|GN 01SAYS=-10 -12 28 -7|GN 01SIGNS_OFF=-12 -17 -33 63|
GN 10ASKS=-26 47 -45 24|GN 10GREETS=25 -6 -15 -4|GN 10HOW_TO_ANSWER=24 -24 -47 47|GN 10LEADS_IN=5 15 -53 33|
GN 10QUALIFIES=-14 22 -51 43|GN 10SAYS=4 34 -69 31|GN 10SIGNS_OFF=12 -11 -16 15|GN 11ASKS=-14 47 -39 7|
GN 11FOLLOWS_UP=-18 14 -8 12|GN 11GREETS=25 -11 -8 -5|GN 11HOW_TO_ANSWER=7 -23 18 -2|GN 11LEADS_IN=24 -13 17 -27|
GN 11QUALIFIES=39 -43 17 -13|GN 11SAYS=35 -39 -26 31|GN 11SIGNS_OFF=9 -19 -8 17|H 0ASKSi=18 -25 23 -16|
H 0ASKSo=-21 10 12 -2|H 0FOLLOWS_UPi=-13 15 -1 -2|H 0FOLLOWS_UPo=-14 24 -4 -6|H 0GREETSo=25 -11 -8 -5|
H 0HOW_TO_ANSWERi=6 -32 4 22|H 0HOW_TO_ANSWERo=11 -38 13 14|H 0LEADS_INi=29 -35 15 -9|H 0LEADS_INo=0 -4 -5 9|
H 0QUALIFIESi=-26 -2 37 -8|H 0QUALIFIESo=54 -70 3 13|H 0SAYSi=6 -28 -1 22|H 0SAYSo=-7 -25 34 -2|
H 0SIGNS_OFFi=-9 -9 -29 47|H 0SIGNS_OFFo=10 -15 -19 24|H 1ASKSi=-42 74 -28 -5|H 1ASKSo=-29 79 -50 0|
H 1GREETSo=26 -6 -16 -4|H 1SAYSi=21 -14 33 -40|H 1SAYSo=26 58 -65 -20|K l1i=-16 -31 55 -8|K l1iASKS=-4 -41 47 -2|
K l1iSAYS=-33 -4 42 -6|K l1o=-31 -65 0 96|K l1oASKS=-17 -26 4 39|K l1oHOW_TO_ANSWER=-13 4 -56 65|
K l1oQUALIFIES=-16 -19 -5 41|K l1oSAYS=-10 -66 15 61|K l1oSIGNS_OFF=-9 -8 -9 26|K l2i=-31 -56 110 -24|
K l2o=-36 -79 53 62|K l2oASKS=-16 -72 27 61|K l2oFOLLOWS_UP=-3 -30 19 14|K l2oHOW_TO_ANSWER=-9 -6 -12 27|
K l2oSAYS=-32 -18 14 36|K l2oSIGNS_OFF=-5 -4 -6 15|K l3i=-27 -21 -41 90|K l3iHOW_TO_ANSWER=-6 0 -5 12|
K l3iSAYS=-22 2 -24 44|K l3o=-27 -11 -16 55|K l3oSAYS=-5 -5 -24 35|K l3oSIGNS_OFF=-9 -8 -5 22|K p-1o=45 -6 -27 -11|
K p-1oASKS=-16 51 -22 -14|K p-1oGREETS=21 -8 -8 -6|K p-1oSAYS=53 -21 -32 1|K p0i=50 21 -40 -32|
K p0iASKS=18 44 -60 -2|K p0iLEADS_IN=46 -25 -16 -5|K p0iSAYS=40 -15 -14 -12|K p0o=29 48 -43 -34|
K p0oASKS=-21 44 -18 -5|K p0oLEADS_IN=34 11 -39 -6|K p0oQUALIFIES=19 22 -14 -28|K p0oSAYS=34 9 -40 -3|
K p1i=-43 38 26 -20|K p1iASKS=-15 63 -23 -25|K p1iFOLLOWS_UP=-3 11 23 -31|K p1iQUALIFIES=-15 -4 36 -17|
K p1iSAYS=-23 -30 7 46|K p1iSIGNS_OFF=-5 -12 -9 26|K p1o=-33 51 35 -53|K p1oASKS=7 33 5 -46|
K p1oFOLLOWS_UP=0 59 -48 -11|K p1oHOW_TO_ANSWER=-25 -17 25 17|K p1oQUALIFIES=-10 -39 30 19|K p1oSAYS=-31 9 24 -2|
K p1oSIGNS_OFF=-26 -40 -18 84|K p2i=-28 26 21 -20|K p2iASKS=-13 41 -7 -21|K p2o=-38 72 21 -54|K p2oASKS=3 75 -37 -42|
K p2oSAYS=-22 0 42 -19|K p3i=-19 -4 -21 44|K p3iHOW_TO_ANSWER=-6 -6 -8 20|K p3iSAYS=-10 -2 -10 22|
K p3o=-47 -10 -10 66|K p3oSAYS=-7 -11 -14 32|L 00i=-56 10 28 18|L 00o=-27 13 -19 33|L 01i=-47 11 -6 42|
L 01o=-33 -1 -35 70|L 10i=38 8 -8 -38|L 10o=40 -17 30 -53|L 11i=3 26 30 -59|L 11o=-32 62 40 -69|
N ASKSi>-=-32 -8 32 8|N ASKSi>ASKSi=-32 72 -43 2|N ASKSi>ASKSo=11 -22 16 -5|N ASKSi>FOLLOWS_UPi=-35 19 24 -8|
N ASKSi>HOW_TO_ANSWERo=-2 19 -7 -11|N ASKSi>SAYSi=12 4 0 -16|N ASKSi>SAYSo=-12 11 32 -31|
N ASKSi>SIGNS_OFFi=-12 94 -54 -27|N ASKSi>SIGNS_OFFo=-6 -27 46 -12|N ASKSo>-=-6 4 -35 36|N ASKSo>ASKSi=-29 60 -28 -2|
N ASKSo>ASKSo=-27 16 9 2|N ASKSo>FOLLOWS_UPi=-32 56 -16 -7|N ASKSo>FOLLOWS_UPo=-14 69 -56 1|
N ASKSo>HOW_TO_ANSWERo=-2 27 30 -55|N ASKSo>QUALIFIESi=-11 21 -28 18|N ASKSo>QUALIFIESo=-7 27 -2 -19|
N ASKSo>SAYSi=-23 40 -33 16|N ASKSo>SAYSo=-6 40 -37 2|N ASKSo>SIGNS_OFFi=-5 57 -32 -21|
N ASKSo>SIGNS_OFFo=1 18 18 -36|N FOLLOWS_UPi>-=5 -26 51 -30|N FOLLOWS_UPi>ASKSo=-5 2 8 -5|N FOLLOWS_UPo>-=-5 10 -7 1|
N GREETSo>ASKSo=44 -29 -12 -3|N GREETSo>LEADS_INo=52 -34 -13 -5|N GREETSo>SAYSi=19 -5 -11 -3|
N GREETSo>SAYSo=22 -8 -8 -7|N HOW_TO_ANSWERi>-=-38 -10 38 11|N HOW_TO_ANSWERo>-=-6 -4 -60 70|
N HOW_TO_ANSWERo>HOW_TO_ANSWERi=-11 -7 -35 53|N HOW_TO_ANSWERo>SAYSi=13 -19 -45 50|
N HOW_TO_ANSWERo>SAYSo=-23 -2 -36 60|N LEADS_INi>ASKSo=47 -20 -16 -11|N LEADS_INo>ASKSo=64 -15 -20 -29|
N LEADS_INo>SAYSi=22 -81 -9 67|N LEADS_INo>SAYSo=10 -2 20 -28|N QUALIFIESi>-=-20 -15 5 30|
N QUALIFIESi>ASKSo=9 -14 25 -19|N QUALIFIESo>-=-9 -29 14 24|N SAYSi>-=-7 -9 -23 39|N SAYSi>ASKSi=21 -15 34 -41|
N SAYSi>ASKSo=26 -7 16 -35|N SAYSi>SAYSi=44 -19 -47 22|N SAYSi>SAYSo=5 -12 29 -22|N SAYSo>-=7 -65 -31 89|
N SAYSo>ASKSi=19 62 -72 -9|N SAYSo>ASKSo=-22 8 44 -30|N SAYSo>HOW_TO_ANSWERi=-8 -16 -30 54|
N SAYSo>HOW_TO_ANSWERo=-5 71 -47 -19|N SAYSo>LEADS_INi=37 -26 0 -12|N SAYSo>LEADS_INo=31 -54 24 -1|
N SAYSo>SAYSi=18 -7 -57 47|N SAYSo>SAYSo=-6 -31 57 -20|N SAYSo>SIGNS_OFFo=20 -54 32 2|N SIGNS_OFFi>-=-9 -9 -29 47|
N SIGNS_OFFo>-=-13 -17 -12 42|N SIGNS_OFFo>SAYSo=9 -10 -16 18|P ->ASKSo=-16 51 -22 -14|P ->GREETSo=21 -8 -8 -6|
P ->SAYSo=53 -21 -32 1|P ASKS>ASKSi=16 89 -68 -37|P ASKS>ASKSo=5 27 -43 11|P ASKS>FOLLOWS_UPi=-2 9 25 -33|
P ASKS>FOLLOWS_UPo=-8 8 11 -11|P ASKS>HOW_TO_ANSWERo=-24 -14 23 15|P ASKS>QUALIFIESi=-22 -2 37 -12|
P ASKS>QUALIFIESo=-15 -20 26 9|P ASKS>SAYSi=-24 -43 25 42|P ASKS>SAYSo=-20 -4 9 15|P ASKS>SIGNS_OFFi=-6 -14 -15 35|
P ASKS>SIGNS_OFFo=-13 -19 -12 44|P FOLLOWS_UP>ASKSo=-8 -3 7 4|P FOLLOWS_UP>SAYSo=-5 -30 -16 51|
P GREETS>ASKSo=-20 36 -10 -6|P GREETS>LEADS_INo=39 -14 -11 -13|P GREETS>SAYSi=31 -7 -16 -8|
P GREETS>SAYSo=51 -47 -5 1|P HOW_TO_ANSWER>HOW_TO_ANSWERi=-7 -6 -7 20|P HOW_TO_ANSWER>SAYSi=-14 -1 -9 25|
P HOW_TO_ANSWER>SAYSo=35 -55 -18 39|P LEADS_IN>ASKSi=-40 31 14 -4|P LEADS_IN>ASKSo=-6 -6 21 -9|
P LEADS_IN>SAYSi=56 -13 -72 30|P LEADS_IN>SAYSo=-14 21 40 -47|P QUALIFIES>ASKSi=-66 13 25 28|
P QUALIFIES>ASKSo=-4 23 -11 -8|P QUALIFIES>SAYSo=1 -35 -5 39|P SAYS>ASKSi=-9 -42 60 -9|P SAYS>ASKSo=-24 9 9 5|
P SAYS>HOW_TO_ANSWERi=-19 -6 -7 32|P SAYS>HOW_TO_ANSWERo=-18 -8 -46 71|P SAYS>LEADS_INi=23 -11 -8 -4|
P SAYS>LEADS_INo=-30 -7 4 33|P SAYS>QUALIFIESi=17 -28 2 9|P SAYS>QUALIFIESo=-29 24 -34 39|P SAYS>SAYSi=12 -20 30 -22|
P SAYS>SAYSo=-30 -10 10 30|P SAYS>SIGNS_OFFi=-5 -6 -15 26|P SAYS>SIGNS_OFFo=-9 -20 -14 43|
P SIGNS_OFF>SAYSi=-8 -5 -8 22|P SIGNS_OFF>SAYSo=19 -49 -17 46|PP ->->ASKS=-16 51 -22 -14|PP ->->GREETS=21 -8 -8 -6|
PP ->->SAYS=53 -21 -32 1|PP ->ASKS>ASKS=-8 2 -8 14|PP ->ASKS>HOW_TO_ANSWER=0 -5 -24 29|
PP ->ASKS>QUALIFIES=-6 -22 -11 40|PP ->ASKS>SAYS=-8 -21 -40 70|PP ->GREETS>ASKS=-11 30 -19 0|
PP ->GREETS>LEADS_IN=38 -14 -11 -13|PP ->GREETS>SAYS=52 -47 -6 0|PP ->LEADS_IN>ASKS=-8 -17 36 -12|
PP ->SAYS>ASKS=-58 -5 69 -6|PP ->SAYS>HOW_TO_ANSWER=-27 -2 -8 37|PP ->SAYS>QUALIFIES=-25 -5 8 23|
PP ->SAYS>SAYS=11 -58 41 6|PP ->SAYS>SIGNS_OFF=-9 -8 -12 29|PP ASKS>ASKS>ASKS=4 95 -50 -49|
PP ASKS>ASKS>FOLLOWS_UP=-13 20 11 -18|PP ASKS>ASKS>HOW_TO_ANSWER=-17 -7 -37 61|PP ASKS>ASKS>QUALIFIES=-26 -8 1 33|
PP ASKS>ASKS>SAYS=-31 -11 6 35|PP ASKS>ASKS>SIGNS_OFF=-6 -20 -7 33|PP ASKS>FOLLOWS_UP>ASKS=-10 37 -34 7|
PP ASKS>FOLLOWS_UP>SAYS=-4 -24 -13 41|PP ASKS>HOW_TO_ANSWER>HOW_TO_ANSWER=-6 -6 -7 20|
PP ASKS>HOW_TO_ANSWER>SAYS=-14 -8 -6 28|PP ASKS>QUALIFIES>ASKS=-17 11 12 -6|
PP ASKS>QUALIFIES>HOW_TO_ANSWER=-25 -6 -66 97|PP ASKS>QUALIFIES>SAYS=-19 -25 -6 50|PP ASKS>SAYS>ASKS=6 -16 49 -39|
PP ASKS>SAYS>HOW_TO_ANSWER=-5 -8 -4 17|PP ASKS>SAYS>SAYS=-16 38 0 -22|PP ASKS>SAYS>SIGNS_OFF=-7 -8 -7 21|
PP ASKS>SIGNS_OFF>SAYS=-12 -5 -10 27|PP GREETS>ASKS>ASKS=-4 73 -42 -26|PP GREETS>ASKS>QUALIFIES=-40 -6 84 -39|
PP GREETS>ASKS>SAYS=-32 -33 63 3|PP GREETS>LEADS_IN>ASKS=-42 70 -32 5|PP GREETS>LEADS_IN>SAYS=-10 16 47 -52|
PP GREETS>SAYS>ASKS=-8 52 -39 -5|PP GREETS>SAYS>LEADS_IN=17 20 -28 -10|PP GREETS>SAYS>SAYS=59 -13 -38 -7|
PP HOW_TO_ANSWER>SAYS>SAYS=3 -18 -6 22|PP LEADS_IN>ASKS>ASKS=-5 82 -56 -21|PP LEADS_IN>ASKS>SAYS=-15 -17 7 25|
PP LEADS_IN>SAYS>ASKS=-8 2 10 -4|PP LEADS_IN>SAYS>SAYS=-12 56 -30 -15|PP QUALIFIES>ASKS>SAYS=-26 37 -6 -5|
PP SAYS>ASKS>ASKS=17 41 -59 1|PP SAYS>ASKS>FOLLOWS_UP=-7 8 -4 3|PP SAYS>ASKS>HOW_TO_ANSWER=-8 3 -44 49|
PP SAYS>ASKS>QUALIFIES=-23 -46 70 -2|PP SAYS>ASKS>SAYS=-17 2 -2 17|PP SAYS>ASKS>SIGNS_OFF=-8 -6 -43 57|
PP SAYS>HOW_TO_ANSWER>SAYS=2 -22 -7 26|PP SAYS>LEADS_IN>ASKS=-28 22 11 -5|PP SAYS>LEADS_IN>SAYS=-29 9 14 7|
PP SAYS>SAYS>ASKS=26 -24 -8 5|PP SAYS>SAYS>HOW_TO_ANSWER=8 -21 -19 32|PP SAYS>SAYS>SAYS=32 -36 21 -16|
PP SAYS>SAYS>SIGNS_OFF=-8 -15 -21 44|PP SAYS>SIGNS_OFF>SAYS=-11 -16 -8 34|PP SIGNS_OFF>SAYS>SAYS=-8 -12 -21 42|
R =17 -30 16 -3|R ASKS=-16 4 18 -7|R FOLLOWS_UP=-23 26 -2 -2|R GREETS=23 -10 -8 -5|R HOW_TO_ANSWER=20 -42 -2 24|
R LEADS_IN=8 -3 -15 10|R QUALIFIES=-7 -9 31 -16|R SAYS=15 -38 3 20|R SIGNS_OFF=10 -14 -38 42|
R columns=-11 -24 61 -26|R columnsSAYS=-11 -19 45 -14|R things=-37 54 -4 -13|R thingsASKS=0 11 10 -21|
R thingsSAYS=-34 59 3 -29|S 0i=7 -13 5 0|S 0o=13 12 -3 -21|S 1i=-23 14 32 -23|S 1o=-31 -7 41 -2|T 0i=26 -27 9 -7|
T 0o=10 -8 -1 -2|T 1i=-53 33 27 -7|T 1o=-27 46 28 -47|U 00ASKSi=-42 6 30 5|U 00ASKSo=-15 -3 4 14|
U 00HOW_TO_ANSWERi=-38 0 -1 39|U 00HOW_TO_ANSWERo=-16 -1 -53 70|U 00LEADS_INo=-4 7 -34 31|U 00QUALIFIESo=-27 -9 4 33|
U 00SAYSi=-14 -9 29 -6|U 00SAYSo=-27 -4 -15 47|U 00SIGNS_OFFi=-5 -1 -41 47|U 00SIGNS_OFFo=-10 -8 -9 27|
U 00i0=-46 2 28 16|U 00o0=-12 7 -25 30|U 00o1=-34 37 18 -20|U 01ASKSi=-7 15 5 -13|U 01ASKSo=-46 44 -5 7|
U 01GREETSo=24 -11 -8 -5|U 01LEADS_INi=40 -21 -12 -7|U 01LEADS_INo=29 -26 22 -25|U 01QUALIFIESo=19 22 -14 -28|
U 01SAYSi=36 -12 -4 -19|U 01SAYSo=15 -15 31 -31|U 01i0=33 10 -5 -38|U 01i1=54 17 -63 -8|U 01o0=50 -29 19 -40|
U 01o1=-6 -3 31 -22|U 10ASKSi=-19 40 -22 1|U 10ASKSo=-7 -9 -4 20|U 10FOLLOWS_UPi=9 -36 68 -41|
U 10FOLLOWS_UPo=-6 -16 16 5|U 10HOW_TO_ANSWERi=-29 -16 -66 111|U 10HOW_TO_ANSWERo=-12 -8 -56 76|
U 10QUALIFIESi=-16 -17 39 -6|U 10QUALIFIESo=-26 -35 54 6|U 10SAYSi=-13 -3 -4 20|U 10SAYSo=-15 -1 -11 27|
U 10SIGNS_OFFo=-11 -9 -20 40|U 10i0=-33 7 -5 32|U 10i1=-29 42 -14 0|U 10o0=-20 -10 -4 33|U 10o1=-11 -31 34 7|
U 11ASKSi=21 48 -67 -2|U 11ASKSo=4 47 -47 -4|U 11FOLLOWS_UPi=-7 0 25 -19|U 11SAYSi=30 -23 51 -58|
U 11SAYSo=-4 10 29 -35|U 11i0=33 59 -28 -65|U 11i1=-12 11 15 -14|U 11o0=-14 44 28 -57|U 11o1=-24 84 -8 -52|
U 20ASKSi=-17 23 19 -25|U 20ASKSo=2 44 -38 -8|U 20HOW_TO_ANSWERi=-29 -2 36 -5|U 20HOW_TO_ANSWERo=-11 -11 -47 69|
U 20QUALIFIESo=-5 -24 -38 67|U 20SAYSi=-7 -23 -46 76|U 20SAYSo=-3 -25 -93 121|U 20SIGNS_OFFi=-9 -9 -20 39|
U 20SIGNS_OFFo=-8 -9 -9 26|U 20i0=-37 19 -18 36|U 20i1=-21 4 42 -25|U 20o0=-26 49 -103 80|U 20o1=-26 23 -48 51|
U 21ASKSi=-13 20 0 -7|U 21ASKSo=-2 11 -4 -5|U 21SAYSi=-18 -12 68 -38|U 21SAYSo=-51 30 43 -21|U 21i0=-25 4 48 -27|
U 21o0=-50 48 30 -28|U 21o1=-1 30 -19 -9|^#=-21 1 38 -18|^# #=-20 -3 -72 95|^a=-9 -22 -4 36|^a copy=1 -3 -19 21|
^a copy of=1 -3 -19 21|^all=-26 28 -52 51|^also=9 107 -56 -60|^and=8 56 -50 -13|^and how=1 11 -8 -5|
^any=-9 45 -6 -30|^by=-18 -26 73 -28|^can=-6 10 6 -10|^can you=10 -13 20 -17|^can you tell=-1 15 -8 -6|
^cheers=-7 -8 -8 24|^could=-42 7 46 -11|^could you=-2 14 -9 -4|^dear=23 -10 -7 -6|^dear commissioner=15 -2 -11 -2|
^dear commissioner ,=13 -2 -9 -2|^dear foi=38 -31 -6 -1|^dear sir=13 -4 -7 -2|^dear sir ,=9 -2 -5 -2|
^dear team=24 -16 -7 -1|^do=42 -18 21 -45|^field=-1 -26 29 -2|^field #=-1 -26 29 -2|^field # :=-1 -26 29 -2|
^for=-14 -52 19 47|^good=22 -10 -22 9|^good afternoon=14 -3 -7 -4|^good morning=19 -5 -5 -10|^has=-32 57 -23 -2|
^has the=-2 71 -43 -27|^hello=21 -5 -13 -3|^hello ,=14 -3 -8 -2|^hi=30 -15 -12 -3|^hi ,=13 -3 -9 -2|
^hi there=13 -3 -8 -2|^how=-4 -12 44 -28|^how many=-14 1 38 -25|^how many of=2 7 2 -11|^how much=-4 4 11 -12|
^i=15 -20 -17 22|^i also=-1 25 -30 6|^i am=7 -27 -59 79|^i ask=-26 -12 8 30|^i do=-8 -14 8 14|^i do not=-8 -14 8 14|
^i have=6 -3 -7 4|^i look=-1 -5 -13 20|^i look forward=-8 -4 -12 24|^i request=-1 67 -34 -32|^i should=-13 32 15 -34|
^i want=23 -14 12 -21|^i want to=-18 9 29 -19|^i would=-52 17 32 3|^i would also=-15 49 -39 5|
^i would be=8 -29 -58 79|^i would like=-48 35 6 6|^i'd=15 5 -40 21|^i'm=-15 9 -53 60|^if=-26 -23 21 28|
^if any=5 -26 -8 30|^if so=-8 26 -2 -17|^if the=-13 -29 12 30|^if there=-11 26 34 -48|^if there is=-3 16 19 -32|
^if you=-8 -15 -16 39|^in=15 -41 21 5|^is=-36 37 -25 24|^it=5 -1 -33 29|^it is=6 1 -37 30|^lastly=-15 80 -33 -33|
^lastly ,=-13 57 -22 -21|^many=-9 -15 -16 40|^many thanks=-9 -15 -16 40|^my=8 -26 11 8|^no=-14 -22 -15 52|
^number=-5 12 9 -16|^number of=-5 12 9 -16|^on=9 32 -21 -20|^our=-15 -19 26 8|^please=-21 33 -20 8|
^please also=5 73 -45 -33|^please can=-8 8 -14 15|^please can you=-8 9 -16 15|^please could=28 -25 14 -16|
^please could you=8 -11 17 -14|^please provide=1 -43 47 -5|^please provide the=-9 38 -27 -1|^please send=-4 -3 14 -6|
^please send me=-7 25 -1 -17|^please send the=-20 33 -21 8|^please tell=-37 60 -11 -12|
^please tell me=-37 60 -11 -12|^sent=-1 -8 -5 14|^sent from=-1 -8 -5 14|^should=1 -53 -21 72|^thank=14 -14 -14 14|
^thank you=14 -14 -14 14|^thank you for=27 -22 -1 -4|^thanks=-8 -10 -12 29|^the=-24 78 -24 -31|
^the number=0 10 -8 -2|^the number of=-1 10 -8 -1|^this=0 4 1 -5|^to=26 -27 21 -19|^under=23 -19 -10 5|
^we=33 -73 -3 44|^we are=38 -32 -18 12|^we should=-14 25 -13 3|^we would=-33 36 -28 25|^what=21 -13 27 -34|
^what did=-12 -6 20 -2|^what is=-13 30 -34 17|^what is the=-18 34 -36 20|^what was=-9 -7 26 -11|
^what was the=-1 49 -37 -10|^where=-26 -1 -22 48|^which=-13 -6 35 -16|^who=20 -8 40 -51|^with=-6 -21 -14 41|
^would=-15 14 -36 37|^would you=-19 25 -39 32|^you=18 -26 -1 8|^your=33 20 -23 -30|b=9 -19 23 -12|
back iQUALIFIES=24 -13 -9 -3|back oQUALIFIES=-2 6 -30 26|back oSAYS=18 -60 63 -21|colon i=61 -47 6 -20|
colon o=9 2 -12 1|g # #=43 -39 -17 13|g # ,=-1 -6 8 0|g # .=-8 15 3 -10|g # :=-33 37 3 -7|g # ?=-44 12 31 1|
g # and=-15 8 11 -4|g # january=-5 4 -2 3|g # june=-31 39 35 -42|g # march=19 33 -24 -28|g # may=21 -12 -15 6|
g # th=14 -16 -49 51|g # to=11 -33 14 8|g , #=7 44 -48 -3|g , a=18 10 -19 -9|g , and=1 56 -13 -44|g , as=-22 3 -5 23|
g , for=33 -26 16 -23|g , how=9 42 -34 -17|g , i=-18 55 -63 26|g , if=-7 41 19 -53|g , in=-5 6 -30 29|
g , including=-16 50 -39 6|g , please=-6 5 12 -11|g , the=-23 -2 24 1|g , which=49 -39 -16 6|g , who=20 -44 1 23|
g , with=-16 14 19 -17|g a copy=6 13 1 -20|g a list=-23 26 14 -17|g a spreadsheet=-5 23 -34 16|
g about the=26 3 -23 -7|g act #=62 -56 -12 6|g also be=-16 49 -4 -29|g also like=-15 51 -39 3|
g am writing=26 -19 -22 14|g and #=-23 -4 0 27|g and crime=4 -1 7 -11|g and have=29 -21 -3 -5|
g and how=-32 11 32 -11|g and i=25 -27 -14 16|g and if=1 22 0 -23|g and not=-6 -33 29 10|g and the=-8 12 13 -17|
g and was=46 4 -27 -24|g and what=-14 13 5 -3|g and who=-1 67 -64 -3|g any of=-21 -12 20 13|
g are there=-15 -31 49 -3|g as a=6 -33 -28 55|g ask for=-21 38 -22 5|g at the=10 7 12 -30|g be glad=-4 12 -30 23|
g be grateful=26 -4 -10 -12|g between the=-4 57 -37 -15|g by a=6 21 -63 35|g by the=-5 36 1 -31|
g by which=-2 -22 53 -29|g can be=12 -9 -14 12|g can i=-23 54 -30 -2|g can you=-3 -17 15 4|
g chief constable=18 0 -43 24|g commissioner ,=-2 -6 18 -11|g commissioner and=13 34 -20 -27|
g commissioner has=-12 22 -11 1|g commissioner's office=4 -1 9 -13|g copies of=54 -40 -4 -9|g copy of=6 13 1 -20|
g cost ?=-18 -4 23 -2|g cost of=-1 33 -16 -16|g could you=-33 49 3 -19|g crime commissioner=5 11 -6 -10|
g days .=-2 -15 -26 43|g dear commissioner=15 -2 -11 -2|g dear foi=38 -31 -6 -1|g dear sir=13 -4 -7 -2|
g dear team=24 -16 -7 -1|g did the=-10 78 -67 -1|g do .=0 -22 23 0|g do not=-19 -52 4 67|g do you=13 14 -27 -1|
g does the=-18 -15 39 -7|g each of=-17 34 -9 -9|g each year=-3 -22 -31 57|g email .=-9 -4 -18 31|
g field #=-2 -29 34 -3|g fine .=-14 -19 30 3|g foi officer=18 -1 -12 -5|g foi team=7 -2 -3 -2|g for #=-33 9 11 13|
g for a=42 -46 -33 37|g for each=-31 12 30 -10|g for the=-21 55 -44 10|g for your=15 -21 0 7|
g forward to=-7 -4 -11 22|g freedom of=8 -7 -8 6|g from the=25 24 -43 -5|g given to=-20 34 20 -34|
g glad of=5 7 -33 21|g good afternoon=14 -3 -7 -4|g good morning=19 -5 -5 -10|g grateful for=30 -4 -9 -17|
g happy to=1 -20 -7 26|g has been=19 -3 17 -33|g has the=-4 99 -92 -3|g have a=7 -11 -26 30|g have been=9 -10 5 -5|
g have the=-30 40 -20 10|g hello ,=14 -3 -8 -2|g hi ,=13 -3 -9 -2|g hi there=13 -3 -8 -2|g how many=-40 46 19 -25|
g how much=-18 -1 34 -15|g i also=-8 41 -27 -5|g i am=-3 10 -6 -1|g i ask=-40 31 -24 33|g i can=11 -13 -25 27|
g i do=-9 -18 -8 36|g i don't=-12 -19 30 1|g i have=35 -24 -3 -8|g i know=-8 -21 -9 38|g i look=-1 -5 -13 20|
g i mean=-11 -17 69 -41|g i request=4 58 -38 -24|g i see=18 22 -8 -32|g i should=1 22 13 -36|
g i understand=0 11 -38 27|g i want=23 -9 4 -18|g i was=8 -13 9 -4|g i would=-50 12 24 15|g if any=4 -22 -7 25|
g if it=10 -16 21 -15|g if so=0 13 14 -27|g if the=-13 -41 10 45|g if there=-11 26 33 -48|g if you=4 -5 -42 43|
g in #=-36 51 6 -22|g in a=18 0 -64 46|g in each=-26 40 -28 13|g in it=35 -20 3 -18|g in the=-12 13 26 -27|
g in which=3 34 -12 -25|g in your=10 -2 -27 19|g information act=95 -78 -8 -9|g is a=-46 29 -20 37|
g is fine=-24 -16 33 7|g is it=13 28 -42 1|g is not=-33 32 -17 18|g is the=37 11 -35 -13|g is there=-4 47 -21 -23|
g is to=-6 18 0 -13|g it .=-16 0 12 5|g it ?=23 22 -16 -29|g it cost=-9 -2 30 -20|g it is=-22 3 11 8|
g it was=-16 35 -4 -15|g it would=0 29 -10 -19|g january #=-27 47 -26 7|g june .=-1 25 -45 21|
g know how=-30 92 -60 -1|g know if=1 -9 -17 24|g know what=-27 53 -11 -15|g last year=-16 27 -11 0|
g lastly ,=-13 57 -22 -21|g let me=-41 10 -20 50|g like a=-10 33 -1 -22|g like the=-8 -33 36 4|g like to=7 26 -35 2|
g list of=-29 40 13 -25|g look forward=-7 -4 -11 22|g madam ,=12 -4 -6 -2|g many of=-6 28 -17 -5|
g many people=-30 63 -36 3|g many thanks=-9 -19 -14 42|g many were=-2 33 -30 -1|g me .=6 -31 -33 58|
g me have=-9 41 -3 -29|g me how=-16 56 -48 7|g me know=-45 2 -15 57|g me the=18 41 -26 -33|g me what=-21 42 -6 -15|
g me whether=-14 31 -6 -10|g name of=-19 4 11 4|g names of=-21 -8 -12 41|g not the=-19 34 -27 11|
g number of=-2 28 -11 -15|g of #=37 -40 25 -22|g of a=18 -7 -41 30|g of all=-7 24 -20 2|g of any=4 23 -6 -21|
g of each=-7 55 -41 -7|g of information=1 0 -7 7|g of it=-26 28 -28 26|g of that=6 -21 -19 34|g of the=12 29 13 -54|
g of them=6 -20 28 -14|g of these=-34 -9 19 24|g of this=3 -54 -26 77|g of those=10 63 -61 -12|
g of your=-21 56 -31 -4|g officer ,=20 -4 -11 -5|g on #=-12 -27 44 -5|g on a=13 17 -27 -2|g on it=2 7 19 -28|
g on the=20 5 -22 -2|g on which=11 -21 35 -25|g one .=6 43 -45 -4|g only .=-8 22 -37 23|g paid for=24 2 -51 25|
g pay for=23 -8 -68 53|g please .=26 -34 -40 47|g please also=5 73 -45 -33|g please can=-8 8 -14 15|
g please confirm=-1 47 -45 -1|g please could=28 -25 14 -16|g please give=-10 -34 53 -9|g please let=-40 21 -8 26|
g please provide=1 -43 47 -5|g please say=-5 -28 36 -4|g please send=-4 15 -3 -9|g please supply=8 21 17 -46|
g please tell=-33 68 -17 -18|g police and=4 -1 7 -11|g policy on=-14 48 -16 -18|g provide the=-5 20 -12 -2|
g reply by=-4 -10 -3 18|g request the=38 31 -40 -28|g section #=3 -37 -37 71|g see the=-11 16 10 -15|
g send me=-31 82 -24 -28|g send the=-9 23 7 -21|g sent from=-3 -7 -12 22|g should also=-9 22 -9 -5|
g should be=-2 -13 -49 64|g since #=12 4 -12 -4|g since the=26 -17 0 -9|g sir ,=9 -5 -16 11|g sir madam=11 -3 -6 -2|
g spent on=-12 12 7 -7|g supply the=10 42 -3 -50|g team ,=10 -4 -4 -2|g tell me=0 30 -29 -2|
g thank you=14 -14 -14 14|g thanks for=17 -24 -13 20|g that i=-9 -37 36 9|g that is=18 -2 -28 12|
g that the=21 -19 -8 7|g the #=36 -21 -44 28|g the chief=8 15 -5 -18|g the commissioner=16 -11 16 -21|
g the commissioner's=-27 49 0 -21|g the contract=-13 23 6 -16|g the cost=-23 14 -10 20|g the council=-7 23 -44 28|
g the county=13 -1 8 -20|g the date=-21 29 -8 -1|g the decision=10 32 -9 -33|g the first=-18 -9 28 -1|
g the following=37 -24 0 -13|g the force=-3 22 13 -32|g the freedom=24 -17 0 -6|g the last=3 -5 52 -49|
g the list=-24 -31 65 -10|g the minutes=24 29 -42 -11|g the name=-21 6 11 4|g the names=-18 -5 1 22|
g the new=-11 21 -5 -6|g the number=-30 83 -60 7|g the office=-18 -25 19 24|g the old=8 13 -26 5|
g the panel=-37 -8 32 13|g the pcc=-25 25 -35 35|g the police=-4 4 8 -8|g the policy=-10 -2 23 -11|
g the public=-21 -7 -3 31|g the report=19 13 -10 -22|g the same=6 2 -12 4|g the total=-6 33 5 -32|
g them .=-15 29 -24 11|g them ?=1 -10 16 -7|g there ,=14 -4 -8 -2|g there a=-10 44 -19 -15|g there is=-20 17 7 -4|
g there was=-5 -5 24 -14|g they are=31 -23 -69 61|g they were=12 11 -7 -16|g this is=8 3 -31 19|
g this year=-5 41 -31 -5|g time .=-20 8 20 -9|g to #=-15 -29 0 44|g to ask=27 -18 -28 19|g to be=26 -48 10 11|
g to have=-13 44 -42 11|g to know=31 15 6 -53|g to me=-31 33 -9 7|g to see=3 41 -28 -16|g to the=1 -17 3 13|
g to this=-9 13 -29 25|g to whom=-1 -17 28 -10|g to your=3 23 -46 20|g under the=-8 23 -7 -8|
g used in=-12 -36 61 -13|g want to=-28 -4 7 25|g was a=18 -1 1 -18|g was it=45 -17 -18 -9|g was the=1 42 -39 -4|
g we are=37 -32 -18 13|g we have=3 6 28 -37|g we should=-14 25 -13 3|g we would=-32 24 -64 73|
g what did=-17 -3 22 -2|g what i=21 -33 -9 21|g what is=-14 44 -35 5|g what the=-22 56 -29 -4|
g what was=-8 -5 23 -10|g whether the=-31 32 8 -9|g which it=-22 -14 55 -19|g which the=-7 54 -33 -14|
g who decides=0 42 -28 -14|g will be=-2 -32 -47 81|g will do=-9 0 -25 34|g wish to=8 27 -28 -7|g with a=25 -26 0 1|
g with any=-23 101 -42 -36|g with the=-10 8 13 -11|g working days=-13 -1 -8 21|g would also=-23 55 -28 -5|
g would be=-1 -9 -4 15|g would like=-1 -8 9 0|g would you=-28 75 -41 -6|g year .=-51 50 -13 15|
g year ?=-11 36 -25 -1|g years ?=-31 37 9 -15|g you .=0 -3 -15 19|g you also=-5 36 -17 -14|g you can=-5 -39 22 23|
g you could=-2 12 -28 18|g you for=26 -21 -2 -3|g you have=0 -1 -7 8|g you tell=7 15 -7 -15|g you to=-10 -18 -30 58|
g your answer=0 -25 -33 58|g your help=-8 -8 -11 27|g your office=-15 13 1 1|g your reply=22 -13 -5 -5|
g your time=-22 -8 -3 34|g £ #=0 47 -45 -2|i=3 -19 20 -4|n 0=6 -21 29 -14|n 1=-10 45 -13 -22|n 2=-4 -35 -10 48|
n 3=28 -10 -9 -9|n 4=-3 15 -28 16|n 5=9 -4 3 -9|n 6=7 -6 25 -25|n 7=-34 58 -65 41|noun i=-2 -6 -8 16|
noun o=-11 27 -9 -7|o=0 3 14 -16|p -1=45 -6 -27 -11|p -1->ASKSo=-16 51 -22 -14|p -1->GREETSo=21 -8 -8 -6|
p -1->SAYSo=53 -21 -32 1|p -10o1=42 -7 -23 -12|p -1ASKSo=-16 51 -22 -14|p -1GREETSo=21 -8 -8 -6|
p -1SAYSo=53 -21 -32 1|p -1^dearo=21 -8 -7 -6|p -1^goodo=19 -4 -8 -7|p -1^helloo=21 -5 -13 -3|p -1^hio=17 -4 -10 -3|
p -1o=45 -6 -27 -11|p 0=54 46 -56 -44|p 00i0=51 -7 -28 -16|p 00o1=27 30 -18 -39|p 01i0=23 62 -41 -43|
p 01o0=8 24 -36 5|p 01o1=7 58 -36 -29|p 0ASKSi=18 44 -60 -2|p 0ASKSo=-21 44 -18 -5|p 0GREETS>ASKSo=-20 36 -10 -6|
p 0GREETS>LEADS_INo=39 -14 -11 -13|p 0GREETS>SAYSi=31 -7 -16 -8|p 0GREETS>SAYSo=51 -47 -5 1|
p 0LEADS_IN>ASKSo=-6 37 -28 -3|p 0LEADS_IN>SAYSo=-20 52 -20 -11|p 0LEADS_INi=46 -25 -16 -5|p 0LEADS_INo=34 11 -39 -6|
p 0QUALIFIESo=19 22 -14 -28|p 0SAYS>ASKSi=21 45 -46 -20|p 0SAYS>ASKSo=-21 44 -18 -5|p 0SAYS>LEADS_INi=23 -11 -8 -4|
p 0SAYS>SAYSi=36 -14 -13 -9|p 0SAYS>SAYSo=52 -21 -20 -11|p 0SAYSi=40 -15 -14 -12|p 0SAYSo=34 9 -40 -3|
p 0^cano=11 2 -7 -6|p 0^couldo=-17 33 -16 0|p 0^howi=-15 61 -46 -1|p 0^howo=-1 58 -58 1|p 0^i'mo=47 -28 4 -23|
p 0^ii=33 11 -15 -29|p 0^io=86 -38 -10 -38|p 0^ito=-2 32 -2 -28|p 0^myi=47 -6 -35 -6|p 0^myo=66 -35 -21 -11|
p 0^pleasei=-3 48 -34 -11|p 0^pleaseo=21 36 -52 -5|p 0^thei=67 -19 -48 1|p 0^theo=-18 41 -18 -5|
p 0^undero=-24 36 2 -13|p 0^wei=53 -36 -10 -6|p 0^weo=34 -10 -11 -13|p 0^whato=10 27 -29 -8|p 0i=50 21 -40 -32|
p 0o=29 48 -43 -34|p 1=-35 2 55 -23|p 10i0=-34 124 -116 26|p 10o1=-54 50 -57 60|p 11i0=-32 -16 87 -40|
p 11o0=-9 7 42 -40|p 11o1=-42 -13 9 47|p 1ASKS>ASKSi=-22 131 -95 -13|p 1ASKS>ASKSo=24 86 -127 17|
p 1ASKS>FOLLOWS_UPi=-3 11 24 -31|p 1ASKS>FOLLOWS_UPo=-1 45 -36 -9|p 1ASKS>HOW_TO_ANSWERo=-33 -17 35 15|
p 1ASKS>QUALIFIESi=-15 -4 36 -17|p 1ASKS>QUALIFIESo=-14 -19 20 13|p 1ASKS>SAYSi=-19 -33 6 46|
p 1ASKS>SAYSo=-31 -11 23 18|p 1ASKS>SIGNS_OFFi=-5 -12 -9 26|p 1ASKS>SIGNS_OFFo=-18 -29 -16 63|p 1ASKSi=-9 4 22 -17|
p 1ASKSo=-2 -3 10 -5|p 1FOLLOWS_UPi=-2 10 25 -33|p 1FOLLOWS_UPo=-1 47 -63 17|p 1HOW_TO_ANSWERo=-30 -17 9 37|
p 1QUALIFIESi=-15 -3 38 -20|p 1QUALIFIESo=-13 -44 18 38|p 1SAYS>ASKSi=-3 -57 61 -2|p 1SAYS>ASKSo=-7 -23 50 -20|
p 1SAYS>HOW_TO_ANSWERo=-14 1 -48 61|p 1SAYS>QUALIFIESo=-35 -20 -8 63|p 1SAYS>SAYSi=-36 -2 54 -17|
p 1SAYS>SAYSo=-32 25 -12 19|p 1SAYS>SIGNS_OFFo=-9 -9 -9 27|p 1SAYSi=-45 -10 30 25|p 1SAYSo=-33 2 18 13|
p 1SIGNS_OFFi=-5 -12 -12 29|p 1SIGNS_OFFo=-10 -13 -9 31|p 1^alsoo=8 93 -40 -60|p 1^andi=-15 54 -12 -26|
p 1^ando=-5 25 -38 18|p 1^ao=-12 -15 -4 31|p 1^hasi=-8 -64 72 1|p 1^howi=0 25 -22 -2|p 1^howo=2 -21 44 -24|
p 1^ifi=-13 -22 49 -15|p 1^ifo=-17 2 -21 36|p 1^ii=-40 -10 39 11|p 1^ino=-27 -34 -12 74|p 1^io=-26 1 -15 40|
p 1^myo=-12 -13 21 5|p 1^numberi=0 -14 15 -1|p 1^pleasei=-3 29 10 -37|p 1^pleaseo=-11 -27 36 2|
p 1^thanko=-20 -5 -2 27|p 1^thanksi=-9 -18 -53 80|p 1^thei=-16 -6 54 -32|p 1^theo=-15 67 -23 -29|
p 1^weo=-25 -35 16 43|p 1^whati=-6 -1 6 1|p 1^whato=-18 21 10 -13|p 1^whoi=-1 -22 24 -1|p 1i=-36 6 54 -25|
p 1o=-35 19 24 -7|p 2=-80 4 58 18|p 20i0=-23 12 51 -41|p 20o0=-20 -42 65 -3|p 20o1=-42 34 -65 73|
p 21o0=-9 -18 59 -32|p 21o1=-33 -9 31 10|p 2ASKS>ASKSo=-4 -36 21 19|p 2ASKS>HOW_TO_ANSWERo=-7 -4 -27 37|
p 2ASKS>SAYSo=-23 9 -9 23|p 2ASKS>SIGNS_OFFo=-3 -3 -5 11|p 2ASKSi=-28 14 37 -23|p 2ASKSo=-6 1 -10 14|
p 2FOLLOWS_UP>ASKSo=-8 -5 9 4|p 2FOLLOWS_UP>SAYSo=-2 -33 -8 43|p 2FOLLOWS_UPi=0 -36 51 -16|p 2FOLLOWS_UPo=-8 -6 10 3|
p 2HOW_TO_ANSWERo=-9 -4 -25 38|p 2QUALIFIES>ASKSo=-5 24 -11 -8|p 2QUALIFIESo=-24 -44 8 61|p 2SAYS>ASKSi=-5 -5 19 -9|
p 2SAYS>ASKSo=-6 30 -29 5|p 2SAYS>SAYSo=-45 -2 43 4|p 2SAYSo=-52 11 30 11|p 2SIGNS_OFFo=-9 -22 -26 56|
p 2^howo=9 24 0 -33|p 2^ifi=1 -35 75 -41|p 2^ifo=-13 -21 25 9|p 2^io=-20 28 -43 35|p 2^pleasei=-24 48 -19 -5|
p 2^pleaseo=-5 19 -11 -4|p 2^theo=-10 -32 15 28|p 2i=-23 -2 70 -45|p 2o=-65 3 42 19|p 3=-34 -10 -67 112|
p 30i0=-15 -10 -28 53|p 30o1=-15 -17 -5 37|p 31i0=-30 -18 -41 89|p 31o0=-35 -4 -33 72|p 31o1=-24 -15 -6 45|
p 3HOW_TO_ANSWER>HOW_TO_ANSWERi=-7 -6 -7 20|p 3HOW_TO_ANSWER>SAYSi=-16 0 -9 25|p 3HOW_TO_ANSWER>SAYSo=-15 -22 -8 45|
p 3HOW_TO_ANSWERi=-5 -4 -8 18|p 3SAYS>HOW_TO_ANSWERi=-6 0 -10 16|p 3SAYS>SAYSi=-21 -2 -46 69|
p 3SAYS>SAYSo=-13 -18 -34 65|p 3SAYS>SIGNS_OFFi=-6 -8 -7 21|p 3SAYS>SIGNS_OFFo=-9 -4 0 14|p 3SAYSi=-12 0 -24 35|
p 3SAYSo=-5 -9 -19 33|p 3SIGNS_OFF>SAYSi=-9 -4 -8 21|p 3SIGNS_OFF>SAYSo=-11 -15 -20 46|p 3SIGNS_OFFi=-6 -8 -7 21|
p 3SIGNS_OFFo=-9 -8 -4 22|p 3^ifi=6 -23 -14 31|p 3^ii=-42 1 -13 54|p 3^io=-14 -41 4 50|p 3i=-19 -18 -54 90|
p 3o=-33 -14 -12 59|pR -1oASKS=-16 51 -22 -14|pR -1oGREETS=21 -8 -8 -6|pR -1oSAYS=53 -21 -32 1|
pR 0iASKS=18 44 -60 -2|pR 0iLEADS_IN=46 -25 -16 -5|pR 0iSAYS=40 -15 -14 -12|pR 0oASKS=-21 43 -17 -5|
pR 0oLEADS_IN=32 6 -28 -10|pR 0oQUALIFIES=6 31 -11 -26|pR 0oSAYS=66 -46 -22 2|pR 0thingsoASKS=-6 35 -27 -3|
pR 0thingsoSAYS=-22 49 -21 -6|pR 1iASKS=-9 4 22 -17|pR 1iFOLLOWS_UP=-2 10 25 -33|pR 1iQUALIFIES=-15 -3 38 -20|
pR 1iSAYS=-45 -10 30 25|pR 1iSIGNS_OFF=-5 -12 -12 29|pR 1oASKS=1 30 -34 2|pR 1oFOLLOWS_UP=-1 47 -63 17|
pR 1oHOW_TO_ANSWER=-31 -13 13 30|pR 1oQUALIFIES=-15 -22 13 23|pR 1oSAYS=-24 -58 43 39|pR 1oSIGNS_OFF=-10 -13 -9 31|
pR 1thingsoASKS=-1 -5 36 -30|pR 1thingsoSAYS=-6 41 -33 -2|pR 2columnsoSAYS=5 -45 41 0|pR 2iASKS=-28 14 37 -23|
pR 2iFOLLOWS_UP=0 -36 51 -16|pR 2oASKS=-9 -11 6 14|pR 2oFOLLOWS_UP=-8 -6 10 3|pR 2oHOW_TO_ANSWER=-9 -7 -12 28|
pR 2oQUALIFIES=-24 -44 8 61|pR 2oSAYS=-45 12 12 21|pR 2oSIGNS_OFF=-9 -22 -26 56|pR 2thingsoASKS=10 37 -13 -34|
pR 2thingsoSAYS=-6 -30 37 -2|pR 3iHOW_TO_ANSWER=-5 -4 -8 18|pR 3iSAYS=-12 0 -24 35|pR 3iSIGNS_OFF=-6 -8 -7 21|
pR 3oSAYS=-5 -9 -19 33|pR 3oSIGNS_OFF=-9 -8 -4 22|question i0=-6 5 10 -9|question i1=8 10 -12 -6|
question o0=3 -5 13 -10|question o1=-2 27 -7 -18|title i=8 -32 20 4|title i>-=-8 -10 0 19|title o=-59 60 -31 30|
title o>-=-4 -10 -58 72|title o>ASKSo=-30 116 -54 -32|title o>LEADS_INo=73 -86 2 11|title o>SAYSo=12 -46 17 17|
w !=46 -39 -55 48|w #=5 -4 52 -53|w ,=14 0 -2 -11|w .=13 -20 -3 11|w :=-52 24 18 10|w ;=-22 17 -3 8|
w ?=15 -30 30 -15|w a=31 -16 -21 7|w about=-8 8 1 -2|w above=22 -28 -19 25|w act=4 14 -11 -7|w address=23 -5 -28 10|
w advice=3 34 -23 -14|w after=15 41 -32 -24|w afternoon=14 -3 -7 -4|w again=16 -24 -17 25|w agreement=-23 -17 43 -2|
w all=1 13 -79 65|w also=-20 146 -79 -47|w am=-4 9 -6 2|w an=27 9 -35 -1|w and=-25 14 -1 12|w annual=-11 20 6 -15|
w another=29 -10 -58 39|w answer=-5 4 -25 25|w answers=-4 -36 -21 61|w any=-49 44 -15 19|w anyone=-33 49 -36 19|
w anything=0 -18 -7 24|w april=-17 -1 -14 33|w are=-2 -32 -17 51|w as=40 -7 -48 15|w ask=-1 42 -34 -7|
w asked=53 4 -14 -44|w asking=-8 21 -13 0|w assessment=-3 61 -46 -13|w at=14 55 -33 -35|w attach=-8 -9 22 -4|
w august=-39 12 18 10|w average=-33 43 3 -13|w b=-17 4 -40 53|w back=-33 16 21 -5|w be=6 -19 -39 52|
w because=31 -20 -13 1|w been=5 18 11 -34|w before=-16 8 -19 27|w being=-25 -2 -7 34|w below=16 0 -23 7|
w best=-25 -6 -59 91|w between=-39 72 -13 -19|w bikes=-9 66 -48 -10|w bins=31 10 -24 -17|w both=-13 -24 59 -22|
w bought=32 21 -65 11|w budget=-20 -19 50 -11|w building=8 32 -22 -18|w business=-31 47 -20 4|w but=-25 -28 80 -26|
w by=16 35 -8 -43|w call=17 5 18 -40|w called=31 15 -31 -15|w came=-7 11 15 -19|w cameras=27 12 -13 -26|
w can=7 12 -18 -1|w can't=13 -25 -16 28|w car=38 -12 -16 -10|w case=-23 5 -22 40|w cheers=-7 -8 -8 24|
w chief=6 23 -9 -21|w clear=-41 26 -17 32|w come=0 -1 -31 33|w commissioner=3 -14 4 7|w commissioner's=-28 48 0 -21|
w committee=-14 15 -14 13|w community=19 -12 1 -7|w company=8 66 -62 -12|w complaints=-11 1 23 -13|
w confirm=-5 34 -50 21|w constable=18 0 -42 24|w consultation=41 -17 -24 0|w contact=-18 44 4 -30|
w contract=-11 7 31 -27|w control=-12 36 -20 -3|w copies=22 -38 -30 45|w copy=2 7 -5 -4|
w correspondence=-49 35 23 -8|w cost=-42 6 22 14|w costs=1 26 -31 5|w could=9 23 -2 -30|w council=0 16 13 -29|
w counter=1 -38 36 1|w county=13 -1 8 -20|w crime=8 36 -32 -13|w current=7 46 -32 -21|w custody=-4 5 -8 7|
w data=-6 35 -44 16|w date=-32 -7 35 3|w day=31 -31 -35 34|w days=-19 18 -14 15|w deadline=23 -23 -31 31|
w dear=23 -10 -7 -6|w december=24 -19 -2 -2|w decides=0 42 -28 -14|w decision=9 33 -19 -23|w details=-6 -9 23 -9|
w did=-32 2 49 -20|w do=11 -43 -14 46|w does=-22 25 -3 0|w don't=-10 -21 31 1|w done=-31 39 -55 47|
w down=18 -23 22 -18|w due=-13 9 -14 17|w e=-11 -13 8 15|w each=-63 7 47 9|w email=-35 -19 -19 73|
w emails=16 -1 26 -40|w empty=29 -4 -9 -16|w end=-17 -36 16 37|w ended=-8 -21 -6 35|w every=-13 -24 -25 62|
w expect=-19 -7 2 24|w february=12 -20 -30 38|w field=-7 -17 29 -5|w figure=-21 15 25 -19|w figures=-6 -31 -30 67|
w find=28 21 -55 7|w fine=-21 18 11 -8|w firm=-25 43 0 -18|w first=-41 29 15 -3|w five=32 -32 -28 28|
w foi=45 16 -68 8|w following=37 -24 0 -13|w for=-7 -1 -34 42|w force=-19 41 4 -25|w form=-3 -42 1 44|
w forward=-1 -13 -20 34|w four=-4 -29 17 16|w freedom=8 -6 -7 6|w from=-2 21 -30 12|w full=-23 10 1 12|
w fund=23 -31 1 6|w gave=7 12 -10 -8|w get=-18 6 -32 43|w give=-10 -33 26 17|w given=-5 13 40 -48|
w glad=-4 12 -31 23|w go=-7 43 -46 10|w good=25 -20 -32 27|w got=-14 83 -44 -25|w grants=57 -4 -20 -32|
w grateful=30 -6 -8 -15|w group=15 -18 -36 39|w guidance=-11 -7 49 -30|w had=27 7 -23 -11|w hampshire=19 13 -25 -7|
w handed=-35 27 -14 22|w happy=0 -21 -44 65|w has=-23 -2 32 -8|w have=41 12 -40 -12|w he=-6 54 -53 5|
w held=-1 20 -9 -10|w hello=21 -5 -13 -3|w help=8 -42 -11 46|w her=5 3 -29 22|w hi=30 -15 -12 -3|w hold=-25 31 8 -14|
w hope=43 -25 -39 22|w hours=-31 17 -8 22|w house=-3 -4 -16 22|w how=-51 -6 51 5|w i=8 -12 -1 5|w i'd=7 21 -59 31|
w i'm=-15 9 -53 60|w if=-34 -33 10 57|w impact=-1 88 -56 -31|w in=5 2 13 -19|w including=-17 50 -38 5|
w information=-30 9 -12 33|w interest=-8 14 -37 31|w interested=-36 23 12 1|w into=-7 35 -41 13|w is=-13 5 -15 22|
w it=-14 -2 6 9|w it's=19 -38 -8 27|w its=23 -12 -2 -10|w january=-16 41 -34 8|w july=9 20 23 -52|w june=8 15 16 -39|
w just=17 -50 -26 59|w keep=-10 47 -25 -12|w kept=23 31 -28 -26|w kindly=26 11 -23 -14|w knives=-20 72 -58 6|
w know=22 -31 -27 36|w last=25 -12 46 -60|w lastly=-12 83 -32 -40|w leave=-18 -31 16 34|w let=-44 7 -18 54|
w letter=-7 52 -27 -17|w letters=5 -10 20 -15|w like=-10 48 -23 -15|w limit=-14 8 -12 18|w link=-3 -1 -33 36|
w list=-30 -4 50 -17|w live=7 -37 28 2|w local=-10 -10 -35 54|w log=15 2 -10 -7|w long=-18 92 -69 -6|
w look=-10 11 -37 36|w lost=-19 -26 7 38|w madam=16 -5 -9 -2|w made=4 35 9 -48|w mail=-4 -22 5 21|w make=7 -24 17 1|
w many=-41 44 17 -20|w march=4 8 -18 7|w marl=-27 31 20 -23|w matter=13 24 -41 3|w may=6 -13 30 -23|
w me=-34 34 -79 80|w mean=-14 -29 83 -40|w meeting=-15 24 -37 29|w meetings=-13 -4 30 -13|w members=24 25 -23 -26|
w minutes=3 13 -28 12|w money=-20 49 -25 -5|w month=-12 -13 41 -16|w months=-12 16 36 -41|w more=2 -34 46 -14|
w morning=49 -12 -30 -7|w most=-3 39 -23 -13|w mr=24 -22 -26 23|w much=-12 -47 29 31|w my=9 -47 -6 44|
w name=1 -20 17 2|w names=-33 -7 -33 74|w need=-12 -18 -11 41|w new=4 5 7 -17|w next=1 -4 -37 39|
w night=22 -1 -8 -12|w no=1 -53 2 50|w nobody=12 -16 -5 9|w none=33 -40 53 -46|w not=-3 -14 17 -1|
w note=-16 15 -34 35|w nothing=25 -52 2 26|w now=21 48 -20 -49|w number=-5 33 -4 -25|w numbers=-17 -41 2 55|
w of=-22 48 -7 -19|w off=7 -11 -3 7|w office=1 3 11 -15|w officer=29 11 -22 -18|w officers=27 90 -61 -56|
w old=24 27 -37 -14|w on=29 -9 -56 35|w one=-17 6 10 0|w only=-25 -15 12 27|w opcc=17 -4 -11 -2|w or=-46 34 19 -7|
w orle=11 18 8 -37|w other=51 -26 -41 16|w our=12 -17 16 -11|w out=-10 -8 18 0|w outside=0 -18 -11 29|
w over=-23 -11 12 22|w own=13 -13 13 -13|w paid=9 46 -3 -52|w panel=0 -11 14 -3|w paper=-3 46 17 -61|
w papers=14 -2 -2 -10|w parish=18 -16 -14 12|w parking=-20 43 7 -30|w part=12 -28 -27 43|w pay=15 6 -35 14|
w pays=-15 67 -42 -10|w pcc=-9 19 -39 29|w pdf=-4 -17 -15 36|w people=-32 46 1 -14|w per=-28 21 5 2|
w person=-25 -23 6 42|w phone=21 -18 -46 43|w place=20 31 -42 -8|w plan=-29 35 32 -37|w please=-28 -9 32 5|
w police=23 -13 1 -11|w policing=-7 -19 -15 41|w policy=-8 9 21 -22|w post=-22 36 9 -24|w prefer=-7 -2 -8 17|
w present=-2 -24 30 -5|w press=18 -48 44 -14|w project=22 -4 -9 -9|w protection=10 22 -16 -16|w provide=-2 -12 23 -9|
w public=-30 -5 -1 36|w put=23 -31 -5 12|w question=-9 -6 33 -18|w questions=34 24 -39 -19|w rather=2 -33 -40 70|
w read=22 6 -14 -14|w receive=5 4 -26 17|w received=-37 15 40 -17|w record=-8 35 4 -31|w recorded=-26 5 -13 34|
w register=-29 17 -4 16|w rent=-2 46 -14 -30|w reply=4 5 -30 20|w report=-17 68 -54 3|w request=-10 -2 -26 38|
w require=9 44 -25 -28|w response=-21 55 -44 10|w results=-6 2 36 -33|w review=-13 32 -14 -5|w reviews=-54 43 -12 23|
w right=10 29 -9 -30|w road=60 -17 -19 -24|w room=-13 28 -25 10|w run=7 2 -46 37|w rural=12 11 -44 21|
w said=21 -18 12 -14|w same=7 8 -26 11|w say=-22 14 9 -1|w says=17 31 -15 -33|w scheme=23 20 7 -50|
w school=26 -24 -19 17|w search=-8 -5 20 -7|w second=-5 56 -52 2|w secretary=15 0 -56 41|w section=3 -40 -32 70|
w see=28 9 -42 5|w seen=-8 33 20 -44|w send=-2 -5 26 -19|w sent=-30 59 -43 13|w set=-14 23 41 -50|w she=21 -40 21 -1|
w should=-26 -20 -35 81|w signed=22 -26 13 -9|w since=-6 20 -10 -5|w sir=13 -5 -12 4|w sirs=31 -6 -20 -4|
w site=-6 -6 29 -17|w so=-11 7 2 2|w sold=-7 27 9 -29|w some=7 -1 -30 24|w sorry=48 -46 -34 33|w speed=-23 54 -35 4|
w spent=-6 23 -10 -8|w spreadsheet=-5 16 -56 44|w staff=12 39 0 -51|w state=-23 26 4 -7|w station=40 -48 15 -7|
w stop=-44 45 -3 2|w street=48 -33 18 -33|w streets=7 9 -11 -6|w such=-10 64 -10 -45|w supplier=-2 -52 57 -3|
w supply=-25 56 10 -40|w survey=0 -21 64 -44|w take=-8 3 -25 30|w taken=-16 59 -34 -9|w team=2 15 -34 18|
w tell=5 36 -37 -4|w test=-5 -10 20 -5|w th=14 -16 -49 51|w than=-9 -45 0 54|w thank=14 -14 -14 14|
w thanks=-2 15 -19 7|w that=12 -23 -13 24|w the=5 35 -10 -30|w their=18 -17 25 -26|w them=-26 33 -29 22|
w then=-11 16 -40 35|w there=3 25 15 -42|w these=-28 -15 23 20|w they=-5 25 45 -65|w thing=0 -22 -14 36|
w think=38 -8 -42 12|w this=21 -31 0 11|w those=7 64 -54 -18|w three=20 -9 -6 -5|w time=-16 29 -1 -11|
w times=-1 22 -14 -6|w to=2 -10 -4 13|w together=-17 66 -48 -1|w told=9 10 -26 7|w too=-22 18 8 -4|
w took=-3 36 -33 0|w total=-18 24 5 -11|w travel=-22 56 23 -57|w two=38 -38 -4 4|w u=-5 13 -9 1|w under=14 -3 -38 27|
w understand=-11 7 5 -1|w up=16 -4 -39 27|w us=10 -4 -50 45|w use=-18 -8 33 -7|w used=15 -1 12 -25|
w van=43 -9 -32 -2|w very=3 -18 -24 39|w victim=45 -4 -40 -1|w visit=-12 -49 45 16|w want=17 -14 -47 44|
w was=20 6 -4 -23|w we=30 -34 -54 59|w website=-22 6 40 -24|w week=51 -8 -50 7|w well=-4 19 -32 16|
w went=-17 -22 37 2|w were=-8 29 -11 -11|w what=41 16 -3 -54|w when=-49 58 11 -20|w where=-23 29 -20 15|
w whether=-28 56 -10 -19|w which=18 27 -14 -31|w who=-40 56 2 -17|w whom=42 -17 -2 -24|w why=11 -20 -16 25|
w will=-6 -14 -1 20|w wish=7 26 -29 -5|w with=-32 20 36 -24|w within=-5 -14 25 -5|w work=-26 30 -5 1|
w working=14 -64 15 36|w would=13 -39 -3 29|w write=39 -35 -30 26|w writing=39 -21 -36 17|w written=35 -19 -21 5|
w year=8 23 -35 4|w years=34 -16 -22 3|w yn=-4 4 -56 57|w you=-20 -16 -16 51|w your=38 -30 -14 6|w £=0 47 -45 -2
"""
