"""What weighs for each place of a sentence, in hundredths; written by tests/benchmarks/learn_splitting.py."""

WEIGHTS = """
$!=15 -25 -40 50|$#=17 21 -12 -26|$,=20 -5 -24 10|$.=-4 -8 -2 14|$:=-12 8 15 -11|$?=10 -27 27 -9|
$commissioner=24 -16 -6 -2|$hello=20 -4 -13 -2|$hi=23 -5 -14 -4|$it=3 10 -33 20|$officer=7 -7 -8 7|$sir=16 -3 -9 -3|
$team=20 -16 -8 5|$year=-18 22 33 -38|A ASKS=-5 -1 9 -3|A ASKSi=-5 9 0 -4|A ASKSo=-9 -6 13 2|
A FOLLOWS_UP=-16 18 -4 2|A FOLLOWS_UPi=-7 1 9 -3|A FOLLOWS_UPo=-15 26 -19 9|A GREETS=20 -7 -7 -6|
A GREETSo=20 -7 -7 -6|A HOW_TO_ANSWER=13 -28 13 2|A HOW_TO_ANSWERi=5 -12 -2 9|A HOW_TO_ANSWERo=12 -26 15 -1|
A LEADS_IN=4 3 -10 2|A LEADS_INi=18 -34 9 6|A LEADS_INo=-1 6 -14 9|A QUALIFIES=-10 -4 15 0|
A QUALIFIESi=14 -27 23 -10|A QUALIFIESo=-13 7 -3 9|A SAYS=-10 7 11 -8|A SAYSi=-1 -7 0 8|A SAYSo=-10 9 10 -9|
A SIGNS_OFF=2 -11 -17 27|A SIGNS_OFFi=-7 -6 -14 27|A SIGNS_OFFo=7 -12 -7 12|AL ASKSi00=-43 4 24 14|
AL ASKSi01=-11 35 -2 -22|AL ASKSi10=-6 7 14 -15|AL ASKSi11=8 11 -9 -9|AL ASKSo00=-34 12 4 18|AL ASKSo01=-9 27 -21 3|
AL ASKSo10=-1 -3 10 -6|AL ASKSo11=-5 30 -15 -10|AL FOLLOWS_UPi01=-3 19 15 -31|AL FOLLOWS_UPi11=-1 -8 33 -24|
AL FOLLOWS_UPo01=-3 20 -7 -10|AL GREETSo00=43 -11 -10 -22|AL GREETSo10=19 -7 -8 -4|AL HOW_TO_ANSWERi00=-28 3 -4 29|
AL HOW_TO_ANSWERi01=-19 -1 7 14|AL HOW_TO_ANSWERo00=-8 -1 -41 50|AL HOW_TO_ANSWERo01=-14 -5 -14 33|
AL LEADS_INi10=32 -14 -10 -8|AL LEADS_INo00=6 10 -35 20|AL LEADS_INo10=21 -15 9 -16|AL QUALIFIESi01=-25 -5 28 2|
AL QUALIFIESi11=-17 -18 61 -26|AL QUALIFIESo00=-7 -18 -11 37|AL QUALIFIESo01=-19 -9 10 18|
AL QUALIFIESo10=33 22 -19 -36|AL SAYSi00=10 -9 16 -17|AL SAYSi01=-14 -15 -15 44|AL SAYSi10=16 -4 0 -12|
AL SAYSi11=20 -37 39 -22|AL SAYSo00=-13 9 -26 30|AL SAYSo01=-4 -3 -51 58|AL SAYSo10=13 -2 21 -32|
AL SAYSo11=-6 5 43 -42|AL SIGNS_OFFi00=-7 1 -24 30|AL SIGNS_OFFi01=-8 -7 -11 26|AL SIGNS_OFFo00=-15 -3 -10 29|
AL SIGNS_OFFo01=-12 -7 -8 27|AS ASKSi0=-5 5 4 -5|AS ASKSi1=-35 42 2 -8|AS ASKSo0=-9 15 -1 -6|AS ASKSo1=-27 23 -2 6|
AS FOLLOWS_UPi0=-8 10 1 -3|AS FOLLOWS_UPo0=-11 19 -35 27|AS FOLLOWS_UPo1=2 17 15 -34|AS GREETSo0=19 -5 -8 -6|
AS HOW_TO_ANSWERi0=5 -10 -2 7|AS HOW_TO_ANSWERo0=13 -24 -7 17|AS HOW_TO_ANSWERo1=-23 -11 15 19|
AS LEADS_INi0=18 -15 -19 17|AS LEADS_INo0=11 -7 -13 9|AS QUALIFIESi0=21 -30 37 -29|AS QUALIFIESi1=-8 -12 8 12|
AS QUALIFIESo0=-18 16 -2 4|AS QUALIFIESo1=10 -44 14 20|AS SAYSi0=-2 -4 -4 9|AS SAYSi1=26 -37 19 -8|
AS SAYSo0=-10 8 -2 4|AS SAYSo1=4 -10 16 -10|AS SIGNS_OFFi0=-7 -6 -14 27|AS SIGNS_OFFo0=8 -12 -7 11|B 0=21 -31 -5 15|
B 1=-23 26 5 -8|B ASKS=-1 8 -12 5|B FOLLOWS_UP=-16 18 -4 2|B GREETS=19 -5 -8 -6|B HOW_TO_ANSWER=13 -28 14 1|
B LEADS_IN=0 1 -18 17|B QUALIFIES=-12 -15 21 7|B SAYS=3 -5 -5 7|B SIGNS_OFF=2 -11 -17 27|B columns0=-22 -45 87 -19|
B columns1=-35 23 20 -8|B columnsLEADS_IN=-36 41 17 -22|B columnsSAYS=0 -29 55 -26|B things0=13 27 -12 -29|
B things1=30 -22 4 -12|B thingsASKS=-15 5 17 -6|B thingsLEADS_IN=84 -62 -19 -2|B thingsSAYS=-34 33 15 -14|
G 0ASKS=-3 -12 37 -22|G 0FOLLOWS_UP=-7 9 10 -12|G 0HOW_TO_ANSWER=3 -12 -5 13|G 0LEADS_IN=20 -42 8 14|
G 0QUALIFIES=8 5 6 -18|G 0SAYS=-4 -17 53 -32|G 0SIGNS_OFF=-7 -5 -14 27|G 1ASKS=-2 27 -42 16|
G 1FOLLOWS_UP=-15 15 -24 24|G 1GREETS=20 -7 -7 -6|G 1HOW_TO_ANSWER=12 -27 16 -2|G 1LEADS_IN=2 8 -13 4|
G 1QUALIFIES=-9 -6 -5 20|G 1SAYS=-5 13 -34 27|G 1SIGNS_OFF=8 -13 -7 12|GN 00ASKS=-11 41 -10 -20|
GN 00FOLLOWS_UP=-1 3 29 -31|GN 00HOW_TO_ANSWER=-23 -4 -30 57|GN 00QUALIFIES=26 17 -5 -38|GN 00SAYS=-12 -30 29 14|
GN 00SIGNS_OFF=-14 -5 -16 35|GN 01ASKS=1 -38 60 -24|GN 01FOLLOWS_UP=-7 13 3 -9|GN 01HOW_TO_ANSWER=11 -17 7 -1|
GN 01LEADS_IN=17 -34 9 7|GN 01QUALIFIES=-20 -6 31 -5|GN 01SAYS=7 -3 39 -43|GN 01SIGNS_OFF=-7 -6 -14 27|
GN 10ASKS=-27 -10 3 33|GN 10GREETS=17 -5 -6 -6|GN 10HOW_TO_ANSWER=19 -29 -59 69|GN 10LEADS_IN=5 28 -49 16|
GN 10QUALIFIES=-38 16 -20 42|GN 10SAYS=-24 46 -35 13|GN 10SIGNS_OFF=18 -11 -6 -1|GN 11ASKS=12 48 -48 -12|
GN 11FOLLOWS_UP=-15 17 -21 19|GN 11GREETS=20 -6 -9 -5|GN 11HOW_TO_ANSWER=2 -15 19 -6|GN 11LEADS_IN=22 -11 9 -19|
GN 11QUALIFIES=31 -54 20 3|GN 11SAYS=32 -38 -23 30|GN 11SIGNS_OFF=4 -13 -8 16|H 0ASKSi=16 -24 19 -11|
H 0ASKSo=1 -15 11 3|H 0FOLLOWS_UPi=-8 16 -5 -3|H 0FOLLOWS_UPo=-15 26 -19 9|H 0GREETSo=20 -6 -9 -5|
H 0HOW_TO_ANSWERi=8 -11 -2 5|H 0HOW_TO_ANSWERo=11 -24 17 -3|H 0LEADS_INi=17 -34 9 7|H 0LEADS_INo=0 -6 -9 15|
H 0QUALIFIESi=4 -23 27 -8|H 0QUALIFIESo=30 -40 1 9|H 0SAYSi=24 -34 -5 15|H 0SAYSo=-14 -25 34 6|
H 0SIGNS_OFFi=-7 -6 -14 27|H 0SIGNS_OFFo=7 -12 -7 12|H 1ASKSi=-48 64 -12 -4|H 1ASKSo=-60 88 -22 -7|
H 1FOLLOWS_UPi=-2 -18 53 -33|H 1GREETSo=13 -4 -5 -4|H 1SAYSi=-13 3 27 -17|H 1SAYSo=24 77 -59 -43|K l1i=-17 -38 50 5|
K l1iASKS=1 -36 48 -14|K l1iSAYS=-23 0 28 -5|K l1o=-18 -53 -7 78|K l1oASKS=-16 -20 20 16|
K l1oHOW_TO_ANSWER=-14 0 -34 49|K l1oQUALIFIES=-6 -14 -18 38|K l1oSAYS=-8 -34 -11 53|K l1oSIGNS_OFF=-15 -3 -8 26|
K l2i=-25 -43 82 -15|K l2o=-29 -79 37 70|K l2oASKS=-17 -65 24 57|K l2oFOLLOWS_UP=0 -49 22 28|
K l2oHOW_TO_ANSWER=-11 -1 -44 55|K l2oQUALIFIES=-4 -24 10 18|K l2oSAYS=-16 -57 9 64|K l2oSIGNS_OFF=-9 -4 -9 21|
K l3i=-12 -12 -45 69|K l3iHOW_TO_ANSWER=-20 1 -17 35|K l3iSAYS=-15 2 -33 46|K l3o=-15 -26 -23 64|
K l3oSAYS=-7 -8 -31 47|K l3oSIGNS_OFF=-16 -3 -1 20|K p-1o=32 -2 -22 -8|K p-1oASKS=-28 65 -29 -8|
K p-1oGREETS=18 -5 -8 -6|K p-1oSAYS=60 -15 -47 2|K p0i=54 28 -59 -23|K p0iASKS=19 39 -51 -7|
K p0iLEADS_IN=33 -14 -12 -7|K p0iSAYS=37 2 -29 -10|K p0o=34 50 -48 -36|K p0oASKS=6 36 -35 -7|
K p0oLEADS_IN=18 16 -21 -13|K p0oQUALIFIES=33 22 -19 -36|K p0oSAYS=33 21 -45 -9|K p1i=-38 34 15 -11|
K p1iASKS=-21 65 -19 -25|K p1iFOLLOWS_UP=-6 9 15 -18|K p1iQUALIFIES=-9 -13 33 -11|K p1iSAYS=-24 -35 26 33|
K p1iSIGNS_OFF=-6 -9 -8 23|K p1o=-25 44 19 -37|K p1oASKS=-9 25 0 -16|K p1oFOLLOWS_UP=4 59 -26 -37|
K p1oHOW_TO_ANSWER=-24 -8 -7 39|K p1oQUALIFIES=-17 10 12 -5|K p1oSAYS=-26 17 24 -15|K p1oSIGNS_OFF=-19 -13 -11 43|
K p2i=-38 34 22 -19|K p2iASKS=-20 34 -2 -12|K p2iSAYS=-22 -20 50 -9|K p2o=-37 59 11 -33|K p2oASKS=2 89 -26 -65|
K p2oHOW_TO_ANSWER=-18 -11 16 13|K p2oSAYS=-29 19 10 0|K p3i=-11 -17 -54 83|K p3iHOW_TO_ANSWER=-8 -2 -8 19|
K p3iSAYS=-12 -2 -22 36|K p3o=-12 -12 -12 36|K p3oSAYS=-10 -11 -14 35|L 00i=-32 -12 25 19|L 00o=-19 -4 -22 45|
L 01i=-30 12 -6 25|L 01o=-18 -10 -32 61|L 10i=16 9 -6 -18|L 10o=31 -16 28 -42|L 11i=24 -2 17 -39|L 11o=-24 47 31 -54|
N ASKSi>-=-22 -17 23 16|N ASKSi>ASKSi=-64 104 -40 0|N ASKSi>ASKSo=15 -26 21 -10|N ASKSi>FOLLOWS_UPi=-21 -12 50 -17|
N ASKSi>HOW_TO_ANSWERo=-8 9 1 -2|N ASKSi>SAYSi=52 -46 -1 -6|N ASKSi>SAYSo=-9 38 -11 -18|
N ASKSi>SIGNS_OFFi=4 90 -46 -48|N ASKSi>SIGNS_OFFo=-4 -1 28 -24|N ASKSo>-=-10 33 -33 11|N ASKSo>ASKSi=-35 53 -11 -6|
N ASKSo>ASKSo=-29 24 9 -4|N ASKSo>FOLLOWS_UPi=-76 105 -15 -14|N ASKSo>FOLLOWS_UPo=-42 81 -44 5|
N ASKSo>HOW_TO_ANSWERo=-7 51 24 -67|N ASKSo>QUALIFIESi=-14 17 -10 7|N ASKSo>QUALIFIESo=-33 18 39 -24|
N ASKSo>SAYSi=-7 -12 -20 39|N ASKSo>SAYSo=-42 65 -27 5|N ASKSo>SIGNS_OFFi=-4 54 -23 -26|
N ASKSo>SIGNS_OFFo=-11 50 -9 -30|N FOLLOWS_UPi>-=0 -14 43 -30|N FOLLOWS_UPi>ASKSi=-6 -14 46 -26|
N FOLLOWS_UPi>ASKSo=-4 11 10 -16|N FOLLOWS_UPo>-=-5 16 -10 -1|N GREETSo>ASKSi=12 -3 -5 -3|
N GREETSo>ASKSo=24 -11 -10 -3|N GREETSo>LEADS_INo=21 -7 -8 -6|N GREETSo>QUALIFIESo=15 -4 -10 -2|
N GREETSo>SAYSi=15 -5 -5 -6|N GREETSo>SAYSo=16 -4 -10 -3|N HOW_TO_ANSWERi>-=-21 -1 16 7|
N HOW_TO_ANSWERo>-=-7 -1 -71 79|N HOW_TO_ANSWERo>HOW_TO_ANSWERi=-11 -9 -32 53|N HOW_TO_ANSWERo>SAYSi=9 -25 -37 53|
N HOW_TO_ANSWERo>SAYSo=-14 -4 22 -3|N LEADS_INi>ASKSo=31 -11 -14 -7|N LEADS_INo>ASKSo=38 -13 -23 -3|
N LEADS_INo>SAYSi=21 -53 -11 43|N LEADS_INo>SAYSo=11 -2 16 -25|N QUALIFIESi>-=-12 -5 14 2|
N QUALIFIESi>ASKSo=22 -24 22 -21|N QUALIFIESo>-=-19 -23 11 30|N QUALIFIESo>ASKSo=55 -33 -3 -19|
N SAYSi>-=-15 -15 8 22|N SAYSi>ASKSi=32 -45 50 -36|N SAYSi>ASKSo=51 -43 18 -27|N SAYSi>HOW_TO_ANSWERo=-9 -16 52 -27|
N SAYSi>SAYSi=71 -51 -45 25|N SAYSi>SAYSo=6 -17 0 11|N SAYSo>-=-1 -17 -49 67|N SAYSo>ASKSi=2 86 -76 -12|
N SAYSo>ASKSo=-4 5 35 -37|N SAYSo>HOW_TO_ANSWERi=7 -46 -32 72|N SAYSo>HOW_TO_ANSWERo=-9 60 -15 -36|
N SAYSo>LEADS_INi=69 -57 0 -11|N SAYSo>LEADS_INo=23 -41 8 10|N SAYSo>SAYSi=52 -49 -40 37|N SAYSo>SAYSo=-17 -33 41 8|
N SAYSo>SIGNS_OFFo=20 -47 18 9|N SIGNS_OFFi>-=-7 -6 -14 28|N SIGNS_OFFo>-=-10 -6 -7 23|
N SIGNS_OFFo>SAYSo=5 -13 -15 23|P ->ASKSo=-28 65 -29 -8|P ->GREETSo=18 -5 -8 -6|P ->SAYSo=60 -15 -47 2|
P ASKS>ASKSi=8 78 -45 -41|P ASKS>ASKSo=-4 36 -48 17|P ASKS>FOLLOWS_UPi=-4 5 18 -19|P ASKS>FOLLOWS_UPo=-3 17 -6 -8|
P ASKS>HOW_TO_ANSWERo=-17 -4 -8 28|P ASKS>QUALIFIESi=-13 -12 29 -4|P ASKS>QUALIFIESo=-20 11 6 3|
P ASKS>SAYSi=1 -38 1 36|P ASKS>SAYSo=-16 -8 7 17|P ASKS>SIGNS_OFFi=-8 -8 -10 26|P ASKS>SIGNS_OFFo=-11 -7 -8 26|
P FOLLOWS_UP>ASKSi=-11 24 -4 -8|P FOLLOWS_UP>ASKSo=-14 26 -2 -9|P FOLLOWS_UP>SAYSo=-6 -16 -22 45|
P GREETS>ASKSi=-12 31 -14 -5|P GREETS>ASKSo=18 15 -24 -9|P GREETS>LEADS_INo=38 -9 -17 -12|
P GREETS>QUALIFIESo=70 -55 -11 -3|P GREETS>SAYSi=36 -11 -14 -12|P GREETS>SAYSo=47 -19 -30 1|
P HOW_TO_ANSWER>HOW_TO_ANSWERi=-10 -1 -11 23|P HOW_TO_ANSWER>SAYSi=-10 -3 -33 46|P HOW_TO_ANSWER>SAYSo=-8 2 -24 30|
P LEADS_IN>ASKSi=-22 23 18 -18|P LEADS_IN>ASKSo=-24 -15 39 0|P LEADS_IN>SAYSi=41 -21 -56 36|
P LEADS_IN>SAYSo=-32 25 23 -15|P QUALIFIES>ASKSi=-36 20 20 -4|P QUALIFIES>ASKSo=-22 77 -31 -24|
P QUALIFIES>HOW_TO_ANSWERo=-17 -7 -41 64|P QUALIFIES>SAYSo=-12 25 -3 -10|P SAYS>ASKSi=4 -57 67 -13|
P SAYS>ASKSo=-68 35 28 5|P SAYS>FOLLOWS_UPo=-16 -7 -14 37|P SAYS>HOW_TO_ANSWERi=-4 -11 -12 26|
P SAYS>HOW_TO_ANSWERo=-17 -6 7 16|P SAYS>LEADS_INi=20 -20 -9 8|P SAYS>LEADS_INo=-24 6 -8 26|
P SAYS>QUALIFIESi=28 -34 7 0|P SAYS>QUALIFIESo=-40 13 -16 43|P SAYS>SAYSi=0 -4 31 -27|P SAYS>SAYSo=-29 17 0 12|
P SAYS>SIGNS_OFFi=-6 1 -20 26|P SAYS>SIGNS_OFFo=-4 -8 -12 23|P SIGNS_OFF>SAYSi=6 -9 -18 21|
P SIGNS_OFF>SAYSo=-4 -17 -21 42|PP ->->ASKS=-28 65 -29 -8|PP ->->GREETS=18 -5 -8 -6|PP ->->SAYS=60 -15 -47 2|
PP ->ASKS>ASKS=-8 1 -24 31|PP ->ASKS>HOW_TO_ANSWER=-12 1 -33 45|PP ->ASKS>QUALIFIES=-7 -18 -30 55|
PP ->ASKS>SAYS=2 -25 -59 82|PP ->GREETS>ASKS=17 14 -22 -9|PP ->GREETS>LEADS_IN=36 -6 -17 -13|
PP ->GREETS>QUALIFIES=71 -52 -17 -2|PP ->GREETS>SAYS=49 -26 -19 -5|PP ->LEADS_IN>ASKS=3 -14 31 -19|
PP ->SAYS>ASKS=-43 -6 61 -12|PP ->SAYS>HOW_TO_ANSWER=-19 -3 -19 41|PP ->SAYS>QUALIFIES=-13 -10 29 -5|
PP ->SAYS>SAYS=32 -84 43 10|PP ->SAYS>SIGNS_OFF=-13 -2 -22 37|PP ASKS>ASKS>ASKS=-6 94 -58 -30|
PP ASKS>ASKS>FOLLOWS_UP=-8 20 26 -39|PP ASKS>ASKS>HOW_TO_ANSWER=-16 -2 -97 116|PP ASKS>ASKS>QUALIFIES=-17 0 -22 40|
PP ASKS>ASKS>SAYS=-26 -21 -2 50|PP ASKS>ASKS>SIGNS_OFF=-11 -12 -13 35|PP ASKS>FOLLOWS_UP>ASKS=-11 51 -31 -9|
PP ASKS>FOLLOWS_UP>SAYS=-8 -16 -22 46|PP ASKS>HOW_TO_ANSWER>HOW_TO_ANSWER=-13 -2 -11 26|
PP ASKS>HOW_TO_ANSWER>SAYS=-17 -4 -18 38|PP ASKS>QUALIFIES>ASKS=-6 40 -20 -14|
PP ASKS>QUALIFIES>HOW_TO_ANSWER=-24 -7 -50 81|PP ASKS>QUALIFIES>SAYS=-20 13 10 -2|PP ASKS>SAYS>ASKS=9 -15 53 -48|
PP ASKS>SAYS>HOW_TO_ANSWER=-8 -5 -27 39|PP ASKS>SAYS>SAYS=-8 22 3 -17|PP ASKS>SAYS>SIGNS_OFF=-6 0 -2 8|
PP ASKS>SIGNS_OFF>SAYS=-12 -4 -8 25|PP GREETS>ASKS>ASKS=-15 59 -12 -31|PP GREETS>ASKS>FOLLOWS_UP=-1 -2 29 -27|
PP GREETS>ASKS>QUALIFIES=-6 -18 65 -41|PP GREETS>ASKS>SAYS=-17 -6 32 -8|PP GREETS>LEADS_IN>ASKS=-33 22 11 0|
PP GREETS>LEADS_IN>SAYS=-20 24 21 -25|PP GREETS>SAYS>ASKS=-10 35 -23 -3|PP GREETS>SAYS>LEADS_IN=18 7 -23 -2|
PP GREETS>SAYS>SAYS=70 -4 -24 -41|PP HOW_TO_ANSWER>SAYS>SAYS=9 -26 -18 35|PP LEADS_IN>ASKS>ASKS=-7 65 -40 -18|
PP LEADS_IN>ASKS>SAYS=-13 -20 8 25|PP LEADS_IN>SAYS>ASKS=-3 21 -16 -3|PP LEADS_IN>SAYS>SAYS=-3 48 -29 -15|
PP QUALIFIES>ASKS>SAYS=-23 25 -14 12|PP SAYS>ASKS>ASKS=5 47 -52 0|PP SAYS>ASKS>FOLLOWS_UP=-4 6 5 -7|
PP SAYS>ASKS>HOW_TO_ANSWER=-17 1 -62 79|PP SAYS>ASKS>QUALIFIES=-19 -24 39 4|PP SAYS>ASKS>SAYS=4 15 -11 -8|
PP SAYS>ASKS>SIGNS_OFF=-12 -3 -32 46|PP SAYS>HOW_TO_ANSWER>SAYS=2 -33 -17 48|PP SAYS>LEADS_IN>ASKS=-42 32 12 -1|
PP SAYS>LEADS_IN>SAYS=-35 30 -16 21|PP SAYS>SAYS>ASKS=5 -19 2 12|PP SAYS>SAYS>HOW_TO_ANSWER=1 -8 -57 65|
PP SAYS>SAYS>LEADS_IN=-32 -14 12 34|PP SAYS>SAYS>SAYS=-1 -8 0 9|PP SAYS>SAYS>SIGNS_OFF=-14 -5 -17 35|
PP SAYS>SIGNS_OFF>SAYS=-9 -9 -11 29|PP SIGNS_OFF>SAYS>SAYS=-11 -11 -20 41|Q 00000=-18 -2 -24 44|
Q 00010=46 -23 17 -40|Q 00011=92 -51 -22 -20|Q 00100=-33 -12 -10 54|Q 00110=-24 53 27 -56|Q 01000=-17 20 7 -10|
Q 01010=-38 41 -2 -1|Q 01100=9 49 -8 -49|Q 01110=-5 24 -11 -9|Q 10000=5 -9 17 -13|Q 10010=-20 36 -4 -12|
Q 10011=64 -31 -20 -14|Q 10100=-25 7 -6 25|Q 10110=-18 37 3 -22|Q 11000=-11 -26 36 1|Q 11010=-35 24 4 7|
Q 11100=-5 36 -14 -16|Q 11110=-7 4 13 -10|R =15 -23 9 0|R ASKS=-2 -3 -3 8|R FOLLOWS_UP=-16 18 -4 2|
R GREETS=19 -5 -8 -6|R HOW_TO_ANSWER=13 -28 16 -1|R LEADS_IN=7 -1 -9 3|R QUALIFIES=-13 -5 20 -2|R SAYS=5 -22 5 12|
R SIGNS_OFF=2 -11 -17 27|R columns=-5 -64 82 -12|R columnsSAYS=-4 -44 40 8|R things=-41 73 -16 -16|
R thingsASKS=-6 25 5 -23|R thingsQUALIFIES=26 -10 -61 45|R thingsSAYS=-39 69 -8 -22|S 0i=6 -8 -2 5|S 0o=5 1 -7 0|
S 1i=-20 9 16 -5|S 1o=-18 6 29 -17|T 0i=2 -14 6 6|T 0o=13 -18 5 0|T 1i=-24 3 12 9|T 1o=-20 32 15 -26|
U 00ASKSi=-43 4 24 14|U 00ASKSo=-34 12 4 18|U 00GREETSo=43 -11 -10 -22|U 00HOW_TO_ANSWERi=-28 3 -4 29|
U 00HOW_TO_ANSWERo=-8 -1 -41 50|U 00LEADS_INo=6 10 -35 20|U 00QUALIFIESo=-7 -18 -11 37|U 00SAYSi=10 -9 16 -17|
U 00SAYSo=-13 9 -26 30|U 00SIGNS_OFFi=-7 1 -24 30|U 00SIGNS_OFFo=-15 -3 -10 29|U 00i0=-18 -22 23 16|
U 00o0=-11 -6 -18 35|U 00o1=-34 17 -13 30|U 01ASKSi=-6 7 14 -15|U 01ASKSo=-1 -3 10 -6|U 01GREETSo=19 -7 -8 -4|
U 01LEADS_INi=32 -14 -10 -8|U 01LEADS_INo=21 -15 9 -16|U 01QUALIFIESo=33 22 -19 -36|U 01SAYSi=16 -4 0 -12|
U 01SAYSo=13 -2 21 -32|U 01i0=19 -3 2 -17|U 01i1=9 44 -56 4|U 01o0=34 -16 18 -36|U 01o1=8 -4 24 -28|
U 10ASKSi=-13 30 -3 -14|U 10ASKSo=-6 7 -7 6|U 10FOLLOWS_UPi=4 -17 40 -26|U 10FOLLOWS_UPo=-1 -11 8 4|
U 10HOW_TO_ANSWERi=-22 1 -55 76|U 10HOW_TO_ANSWERo=-12 -5 -86 104|U 10QUALIFIESi=-10 -6 21 -5|
U 10QUALIFIESo=-23 -1 41 -17|U 10SAYSi=-17 -15 20 12|U 10SAYSo=-8 9 -15 14|U 10SIGNS_OFFo=-13 -6 -10 29|
U 10i0=-30 3 28 -1|U 10i1=-25 18 3 5|U 10o0=-17 2 -23 38|U 10o1=-13 -22 61 -25|U 11ASKSi=11 13 -13 -10|
U 11ASKSo=0 61 -53 -8|U 11FOLLOWS_UPi=-2 8 14 -19|U 11QUALIFIESi=-20 -13 51 -18|U 11SAYSi=26 -37 28 -17|
U 11SAYSo=-3 4 23 -24|U 11i0=29 14 -15 -28|U 11i1=-9 -4 15 -3|U 11o0=-21 36 15 -30|U 11o1=-14 44 -6 -24|
U 20ASKSi=-8 12 22 -26|U 20ASKSo=-9 50 -40 -1|U 20FOLLOWS_UPi=-7 22 13 -28|U 20FOLLOWS_UPo=-4 59 -29 -26|
U 20HOW_TO_ANSWERi=-16 -2 24 -6|U 20HOW_TO_ANSWERo=-14 -2 1 16|U 20QUALIFIESo=-7 -38 -22 67|U 20SAYSi=-16 -17 -43 76|
U 20SAYSo=4 -13 -90 99|U 20SIGNS_OFFi=-6 -8 -9 22|U 20SIGNS_OFFo=-16 -10 -10 36|U 20i0=-24 10 -29 43|
U 20i1=-12 -5 28 -11|U 20o0=-9 25 -85 69|U 20o1=-13 3 -15 24|U 21ASKSi=-14 4 14 -5|U 21ASKSo=-8 31 -15 -8|
U 21SAYSi=-25 -9 57 -23|U 21SAYSo=-24 24 42 -41|U 21i0=-24 -25 76 -27|U 21o0=-21 42 24 -46|U 21o1=-1 27 -24 -2|
^#=-30 9 31 -10|^# #=-8 -8 -36 52|^a=-29 -14 21 21|^a copy=-1 10 -24 16|^a copy of=-1 10 -24 16|^all=-14 16 -39 37|
^also=2 101 -63 -40|^and=-5 43 -21 -17|^and how=2 22 -3 -21|^any=-10 40 -3 -28|^are=20 -14 12 -18|^by=-19 20 49 -49|
^can=-5 13 -8 1|^can i=32 11 -38 -6|^can you=-15 4 4 8|^can you tell=-11 8 -15 17|^cheers=-8 -7 -12 27|
^could=-22 21 8 -6|^could you=-14 34 -12 -7|^dear=21 -7 -7 -6|^dear commissioner=13 -3 -8 -3|
^dear commissioner ,=10 -2 -7 -1|^dear foi=23 -15 -5 -3|^dear foi officer=8 -2 -3 -3|^dear madam=9 -2 -6 -1|
^dear officer=15 -5 -6 -4|^dear sir=14 -4 -7 -3|^dear sir ,=8 -2 -6 -1|^dear sir madam=10 -3 -5 -2|
^dear team=19 -9 -8 -1|^dear team ,=8 -2 -5 -1|^do=22 1 -3 -21|^do you=2 36 -27 -11|^does=-63 55 7 1|
^field=-6 -8 21 -6|^field #=-6 -8 21 -6|^field # :=-6 -8 21 -6|^finally=-5 54 -37 -13|^for=-4 -24 38 -9|
^good=9 -4 -13 8|^good afternoon=11 -2 -5 -3|^good morning=10 -2 -3 -6|^has=-29 43 7 -21|^has the=-32 75 -30 -14|
^hello=19 -5 -10 -4|^hello ,=13 -3 -9 -2|^hi=20 -6 -9 -5|^hi ,=12 -2 -8 -2|^hi there=13 -3 -8 -2|^how=-11 -1 36 -23|
^how many=-21 0 36 -15|^how many are=-10 11 -1 0|^how many of=-2 12 -1 -10|^how many were=-2 57 -54 -2|
^how much=-13 -10 24 -2|^i=8 -12 -3 8|^i also=4 17 -36 14|^i am=-3 0 -44 47|^i ask=-31 -7 24 14|^i do=10 -16 -24 30|
^i do not=10 -16 -24 30|^i have=19 -12 18 -24|^i live=36 -25 -10 -1|^i look=6 -6 -19 19|^i look forward=-5 -3 -13 21|
^i request=1 55 -31 -25|^i should=-5 32 2 -29|^i should be=-4 13 -32 24|^i want=32 -5 8 -35|^i want to=18 1 14 -33|
^i was=22 -26 -12 17|^i would=-27 9 -6 24|^i would also=1 22 -24 1|^i would be=-3 -15 -38 56|
^i would like=-31 1 15 14|^i would prefer=-3 -1 -11 15|^i'd=40 19 -44 -15|^i'm=27 -24 -41 38|^if=-18 -31 39 11|
^if any=1 -12 -23 34|^if it=-1 -39 32 8|^if so=1 9 18 -27|^if so ,=2 11 11 -24|^if the=-11 -22 6 27|
^if there=0 15 31 -45|^if there is=-3 19 16 -32|^if you=-2 -30 -4 35|^in=-40 -1 2 40|^is=-6 4 -2 4|^it=-10 14 -28 25|
^it is=-5 2 -32 34|^it would=-4 48 -49 4|^kindly=19 -19 -25 25|^lastly=-11 62 -27 -24|^lastly ,=-3 42 -22 -17|
^many=-6 -6 -10 23|^many thanks=-6 -6 -10 23|^my=14 -38 -13 38|^no=-9 -10 -35 54|^number=-9 10 15 -15|
^number of=-10 0 26 -16|^on=-1 47 -32 -14|^our=20 -51 20 11|^please=-14 18 7 -11|^please also=7 88 -58 -37|
^please can=-8 5 -7 10|^please can you=-8 6 -8 10|^please confirm=-15 40 -26 1|^please could=18 -9 14 -23|
^please could you=8 -5 18 -21|^please provide=2 -1 23 -25|^please provide the=-20 58 -18 -20|
^please send=-3 10 -1 -5|^please send me=8 34 -34 -9|^please send the=-39 56 -14 -2|^please supply=-13 43 -13 -17|
^please supply the=-13 43 -13 -17|^please tell=-24 60 -25 -12|^please tell me=-24 60 -25 -12|^sent=-4 -12 -6 22|
^sent from=-4 -12 -6 22|^should=-4 -13 -31 48|^should you=-13 8 -24 29|^thank=17 -15 -3 1|^thank you=17 -15 -3 1|
^thank you for=21 -19 -2 0|^thanks=-15 -6 -18 39|^the=8 56 -29 -35|^the number=-4 28 -22 -3|
^the number of=-4 25 -20 -2|^this=-18 5 7 6|^to=22 -34 32 -20|^under=4 4 -3 -5|^was=-38 4 34 0|^we=37 -44 -23 29|
^we are=25 -30 -23 29|^we should=-24 38 -29 15|^we would=-54 6 6 41|^what=-18 17 13 -11|^what did=-19 10 7 2|
^what is=23 -8 -33 17|^what is the=-2 2 -27 27|^what was=-14 -2 21 -4|^what was the=-21 45 -28 4|
^when=-17 42 -14 -12|^where=-12 -7 -15 34|^which=-9 33 0 -24|^who=15 -12 0 -4|^with=-6 -23 -26 55|
^would=-5 11 -31 26|^would you=-11 12 -32 31|^you=40 -30 5 -14|^your=31 18 -29 -20|act 00ASKS=-28 14 12 3|
act 00FOLLOWS_UP=-16 18 -2 0|act 00GREETS=19 -5 -8 -6|act 00HOW_TO_ANSWER=11 -25 -11 26|act 00LEADS_IN=6 -5 -5 3|
act 00QUALIFIES=-14 1 12 1|act 00SAYS=-10 2 13 -5|act 00SIGNS_OFF=3 -9 -19 25|act 01ASKS=0 43 -8 -34|
act 01FOLLOWS_UP=-3 16 13 -26|act 01HOW_TO_ANSWER=-17 -16 23 10|act 01LEADS_IN=20 20 -40 0|
act 01QUALIFIES=1 -28 21 6|act 01SAYS=-27 19 3 6|act 01SIGNS_OFF=8 -12 -8 12|act 0ASKS=-4 -2 9 -3|
act 0FOLLOWS_UP=-16 18 -4 2|act 0GREETS=19 -6 -9 -4|act 0HOW_TO_ANSWER=5 -25 14 5|act 0LEADS_IN=2 -3 -6 8|
act 0QUALIFIES=-14 -3 16 1|act 0SAYS=-17 6 20 -10|act 0SIGNS_OFF=2 -11 -17 27|act 10ASKS=68 -36 15 -46|
act 10GREETS=15 -7 -6 -3|act 10SAYS=73 -65 -9 2|act 1ASKS=-36 47 12 -23|act 1GREETS=22 -14 -5 -3|
act 1LEADS_IN=33 -13 -13 -7|act 1SAYS=19 -8 -43 31|at 01=-14 2 38 -26|at 01ASKS=2 7 15 -24|
at 01FOLLOWS_UP=-15 26 -16 5|at 01GREETS=20 -6 -9 -5|at 01HOW_TO_ANSWER=2 -14 18 -6|at 01LEADS_IN=11 6 3 -20|
at 01QUALIFIES=20 -21 15 -14|at 01SAYS=-36 2 40 -5|at 01SIGNS_OFF=2 -11 -8 18|at 02=-23 34 -55 44|
at 02ASKS=-35 25 -19 29|at 02GREETS=21 -6 -8 -7|at 02HOW_TO_ANSWER=9 -23 -44 59|at 02LEADS_IN=3 1 -42 38|
at 02QUALIFIES=-43 20 -19 42|at 02SAYS=10 34 -41 -3|at 03=58 -17 -68 26|at 03ASKS=-17 6 -16 27|
at 03GREETS=13 -4 -4 -4|at 03SAYS=70 -27 -64 20|at 12=-9 -24 50 -17|at 12ASKS=-24 -10 44 -10|
at 12FOLLOWS_UP=-7 1 4 3|at 12HOW_TO_ANSWER=11 -17 19 -13|at 12LEADS_IN=26 -37 14 -3|at 12QUALIFIES=-12 -6 14 4|
at 12SAYS=-1 -16 21 -5|at 12SIGNS_OFF=-6 0 -24 30|at 13=-15 4 -17 27|at 13ASKS=-6 25 -9 -10|at 13SAYS=27 -47 -14 35|
at 23=16 14 -45 14|at 23ASKS=6 46 -27 -24|at 23FOLLOWS_UP=-4 9 14 -19|at 23HOW_TO_ANSWER=4 -19 -53 68|
at 23QUALIFIES=34 -33 62 -62|at 23SAYS=14 -9 -16 11|at 23SIGNS_OFF=-8 -7 -11 26|b=3 -4 16 -15|
back iQUALIFIES=37 -35 15 -18|back iSAYS=13 -17 -30 33|back oHOW_TO_ANSWER=-16 0 -29 44|back oQUALIFIES=-11 2 -3 12|
back oSAYS=-15 0 38 -22|colon i=29 -29 16 -16|colon o=-14 11 7 -5|end 1ASKS=-24 0 4 20|end 1FOLLOWS_UP=-5 8 10 -13|
end 1HOW_TO_ANSWER=-15 -6 -15 36|end 1QUALIFIES=-16 -22 25 12|end 1SAYS=-8 -19 -35 62|end 1SIGNS_OFF=-9 -8 -18 35|
end 2ASKS=-34 17 19 -2|end 2FOLLOWS_UP=-12 7 7 -1|end 2HOW_TO_ANSWER=-16 -9 5 21|end 2QUALIFIES=6 -17 11 1|
end 2SAYS=-34 -8 -6 48|end 2SIGNS_OFF=-19 -9 -17 45|end 3ASKS=-28 13 17 -2|end 3FOLLOWS_UP=-10 -12 23 -1|
end 3GREETS=29 -18 -10 -1|end 3HOW_TO_ANSWER=-42 -10 14 38|end 3LEADS_IN=15 -20 -30 35|end 3QUALIFIES=15 -5 4 -14|
end 3SAYS=-21 46 -14 -10|end 3SIGNS_OFF=-15 -2 -4 22|end 4ASKS=29 13 0 -43|end 4FOLLOWS_UP=-12 27 -5 -10|
end 4GREETS=19 -5 -7 -6|end 4HOW_TO_ANSWER=50 -29 -13 -7|end 4LEADS_IN=16 -1 1 -17|end 4QUALIFIES=-8 6 3 -2|
end 4SAYS=23 -11 51 -63|end 4SIGNS_OFF=31 -18 -4 -9|g # #=-3 -29 15 17|g # ,=-13 16 -2 -1|g # .=24 -7 28 -45|
g # :=-24 16 14 -6|g # ?=-22 -5 31 -4|g # and=20 -30 6 4|g # april=-14 -27 -7 49|g # february=-23 19 -21 25|
g # january=-8 7 9 -8|g # june=-29 19 31 -21|g # march=13 8 11 -31|g # may=2 48 -44 -6|g # th=22 -25 -40 43|
g # to=12 -37 13 12|g , #=7 17 -31 8|g , a=14 -7 -48 42|g , and=3 10 17 -31|g , as=-17 -2 -11 29|g , by=-18 -12 28 1|
g , for=42 -34 16 -25|g , how=16 10 2 -29|g , i=-15 33 -19 0|g , if=-30 65 14 -49|g , in=4 -7 -14 17|
g , including=-21 48 -29 2|g , please=-15 -6 15 6|g , so=10 7 -6 -11|g , the=-19 5 -8 23|g , we=-6 14 -33 25|
g , which=33 -38 7 -2|g , who=13 -48 2 33|g , with=-24 20 34 -30|g a copy=-4 9 -16 11|g a list=-24 35 -1 -10|
g a reply=21 -10 -19 8|g a spreadsheet=-5 13 -48 40|g about it=-8 -31 15 24|g about the=28 -18 1 -11|
g act #=61 -59 -13 11|g also be=-9 63 -26 -28|g also like=-8 51 -39 -5|g am writing=11 -5 -16 10|
g and #=-19 -13 12 20|g and crime=1 -1 7 -7|g and have=48 14 -46 -15|g and how=-28 14 20 -6|g and i=27 -30 -25 27|
g and if=-6 25 5 -24|g and not=-1 -26 16 12|g and the=-2 8 -10 4|g and was=43 1 -33 -11|g and what=-17 0 30 -13|
g and who=3 77 -50 -30|g and would=39 -42 -31 34|g any of=-24 -24 14 34|g april #=-3 20 8 -25|g are in=-17 40 -21 -3|
g are not=19 -30 13 -1|g are there=-33 -12 40 4|g are they=3 16 -2 -17|g as a=26 -27 -33 34|g ask for=-32 27 -18 23|
g asked for=28 0 -20 -8|g at the=21 2 9 -31|g be glad=17 17 -41 7|g be grateful=21 -5 -34 18|g between #=-16 15 8 -7|
g between the=-16 64 -32 -16|g by a=0 22 -48 26|g by email=-6 -2 -34 42|g by the=-3 17 -20 5|g by which=-3 10 16 -23|
g can be=20 -9 -40 30|g can i=7 51 -31 -28|g can you=-18 20 -3 1|g chief constable=14 -1 -25 12|
g commissioner ,=8 -7 7 -9|g commissioner .=19 -17 -22 19|g commissioner and=-21 46 -9 -16|
g commissioner has=-17 31 -8 -6|g commissioner's office=25 -27 0 1|g copies of=7 9 -15 -2|g copy of=-5 6 -10 9|
g cost ,=-15 1 33 -19|g cost ?=-23 20 12 -9|g cost of=-35 50 2 -16|g could you=-18 47 3 -32|
g crime commissioner=4 17 -19 -3|g days .=-3 -19 -14 37|g dear commissioner=13 -3 -8 -3|g dear foi=23 -15 -5 -3|
g dear madam=9 -2 -6 -1|g dear officer=15 -5 -6 -4|g dear sir=14 -4 -7 -3|g dear team=19 -9 -8 -1|
g did the=-37 65 -36 7|g do .=11 -41 14 16|g do not=2 -40 1 37|g do they=-7 64 -25 -32|g do you=3 32 -32 -3|
g does the=-58 11 38 9|g each of=-3 28 -26 1|g each year=-2 -7 -17 27|g email .=-11 -11 -35 57|
g field #=-5 -12 27 -11|g fine .=-13 -11 22 2|g foi officer=8 -2 -3 -3|g foi team=9 -1 -6 -2|g for #=-26 -14 26 14|
g for a=43 -46 -42 45|g for each=-22 -22 42 2|g for it=-1 8 0 -6|g for the=-39 95 -59 3|g for your=8 -13 -4 9|
g force .=25 -14 12 -23|g forward to=-5 -3 -15 24|g freedom of=16 -8 -11 3|g from the=17 41 -63 5|
g give the=-23 -11 13 21|g given to=-7 23 15 -31|g glad of=24 13 -42 5|g good afternoon=11 -2 -5 -3|
g good morning=10 -2 -3 -6|g grateful for=33 -2 -26 -5|g happy to=1 -24 -33 56|g has been=43 -4 -17 -22|
g has it=-3 -11 22 -8|g has the=-26 86 -61 1|g have a=2 0 -20 19|g have been=1 19 -25 5|g have the=-28 41 -10 -3|
g hello ,=13 -3 -9 -2|g help .=16 -18 -18 19|g hi ,=12 -2 -8 -2|g hi there=13 -3 -8 -2|g how long=-23 49 -23 -4|
g how many=-35 23 24 -12|g how much=4 -8 19 -15|g i also=-5 37 -47 15|g i am=11 -8 -23 20|g i ask=-27 -10 16 21|
g i can=9 -21 -31 43|g i do=-21 24 -50 47|g i don't=-6 -14 10 10|g i expect=3 -18 -31 46|g i have=31 -23 29 -37|
g i hope=31 -35 -4 9|g i know=-9 -18 -32 60|g i live=36 -25 -10 -1|g i look=6 -6 -19 19|g i mean=-2 -27 49 -20|
g i need=12 13 -35 10|g i request=3 54 -30 -27|g i see=39 11 -12 -38|g i should=1 30 0 -31|
g i understand=17 9 -46 21|g i want=22 -10 6 -18|g i was=46 -48 -19 21|g i would=-22 16 -23 29|
g i'd like=21 8 -6 -24|g if any=-2 -7 -14 24|g if it=7 -41 37 -3|g if so=1 13 13 -27|g if the=-10 -22 6 26|
g if there=-10 18 22 -30|g if you=-8 -11 -14 34|g in #=-26 28 5 -7|g in a=28 -12 -57 41|g in each=-24 37 -31 18|
g in it=-21 25 3 -7|g in march=12 15 -32 6|g in may=-16 -4 -17 38|g in the=10 20 6 -35|g in which=-1 26 -27 2|
g in your=-20 28 -37 29|g information act=45 -29 -10 -5|g is a=-15 24 -33 25|g is fine=-23 -11 21 14|
g is it=29 36 -59 -6|g is not=-39 16 -4 28|g is the=-7 31 -15 -8|g is there=-17 46 -3 -26|g is to=17 7 -1 -23|
g it .=-25 17 -7 14|g it ?=13 39 -25 -27|g it cost=-17 2 34 -19|g it has=23 -37 44 -30|g it is=-16 0 -10 26|
g it to=34 -22 -1 -12|g it was=-11 30 24 -43|g it would=-5 34 -46 17|g january #=-27 54 -37 10|g june .=4 14 -42 24|
g know how=-23 41 -18 0|g know if=5 2 -26 19|g know what=-21 45 -9 -16|g last year=11 10 -12 -9|
g lastly ,=-3 42 -22 -17|g let me=-21 -3 -8 33|g letter of=44 9 -35 -18|g like a=-5 3 15 -13|g like the=-1 -28 13 16|
g like to=11 33 -13 -31|g list of=-27 33 -2 -4|g look forward=-5 -3 -15 24|g madam ,=15 -3 -11 0|
g many are=-10 11 -1 0|g many of=-12 23 -6 -5|g many people=-37 61 -29 5|g many thanks=-6 -5 -9 20|
g many times=-8 -8 18 -2|g many were=-2 29 -24 -3|g may #=-8 17 0 -8|g me .=-1 -20 6 15|g me have=16 -14 16 -18|
g me how=-21 50 -30 1|g me know=-24 10 -25 39|g me the=7 54 -36 -24|g me what=-24 52 -8 -19|
g me whether=-5 54 -19 -30|g members of=-6 8 5 -7|g minutes of=-9 -14 30 -7|g morning ,=15 -1 -12 -2|
g much has=-14 27 -4 -9|g name of=-13 -6 11 8|g names of=-8 -5 -31 45|g need to=-3 1 -30 32|g not ,=1 -28 21 6|
g not the=-9 -2 4 7|g number of=-9 46 -6 -30|g of #=31 -25 40 -46|g of a=24 3 -38 11|g of all=-53 67 -15 2|
g of any=-24 39 -4 -11|g of each=-17 49 -33 0|g of information=14 -6 -11 4|g of it=-34 22 -18 29|
g of people=-10 0 18 -9|g of staff=-16 37 -14 -7|g of that=3 -8 -18 23|g of the=-22 34 27 -39|g of them=3 -8 26 -22|
g of these=-23 9 10 4|g of this=-2 -24 -28 54|g of those=14 50 -54 -10|g of your=-6 39 -33 1|g officer ,=11 -3 -4 -4|
g on #=-1 -4 13 -9|g on a=0 10 -31 20|g on it=-3 4 12 -13|g on the=29 9 -36 -1|g on which=4 -10 17 -11|
g one .=17 13 -32 3|g only .=-6 5 -36 38|g out .=-8 -27 22 12|g paid for=12 -34 2 21|g paid to=-44 24 19 1|
g pay for=33 0 -57 24|g pays for=-3 46 -26 -18|g please .=32 -34 -41 43|g please also=7 88 -58 -37|
g please can=-8 5 -7 10|g please confirm=-14 37 -24 0|g please could=18 -9 14 -23|g please give=5 -45 48 -7|
g please let=-33 8 2 23|g please provide=1 -12 33 -22|g please say=-26 -3 14 15|g please send=-11 -11 15 8|
g please supply=-13 34 5 -26|g please tell=-19 54 -25 -10|g police and=1 -1 7 -7|g policy on=-32 56 -17 -6|
g provide the=-24 31 14 -20|g reply by=-15 -1 -27 44|g request the=33 31 -34 -31|g rural crime=-11 28 -9 -7|
g says that=32 48 -47 -33|g section #=-13 -15 -27 55|g see the=-31 29 29 -28|g send me=-6 72 -39 -27|
g send the=-35 21 18 -4|g sent from=-4 -16 -11 31|g should also=-15 49 -25 -9|g should be=4 -11 -35 42|
g should like=-9 -16 30 -5|g should you=-14 7 -24 30|g since #=44 22 -54 -11|g since the=-1 -4 6 -2|
g sir ,=8 -3 -9 4|g sir madam=18 -4 -11 -3|g so ,=0 13 2 -15|g so much=-8 -6 -3 17|g spent on=-19 -7 25 1|
g supply the=-8 45 -11 -25|g team ,=11 -2 -7 -2|g tell me=-11 -2 -12 25|g thank you=16 -14 -3 1|
g thanks for=12 -9 -10 7|g that a=-4 28 -13 -11|g that i=-9 -35 29 15|g that is=32 -13 -14 -5|
g that the=50 -33 -28 11|g that was=4 22 14 -40|g that were=-1 13 29 -41|g that you=-15 8 -33 41|
g the #=-7 16 -47 38|g the beat=17 17 -44 10|g the chief=8 10 -14 -4|g the commissioner=0 21 0 -22|
g the commissioner's=-27 44 -13 -4|g the contract=-11 26 -4 -10|g the cost=-36 29 5 1|g the council=12 -3 -41 33|
g the county=5 12 -7 -10|g the date=-36 50 -18 4|g the decision=8 -5 27 -30|g the end=-10 -19 -22 52|
g the figures=-15 -27 20 22|g the first=-21 0 27 -6|g the following=41 -36 -2 -3|g the force=24 -23 -6 5|
g the freedom=24 -8 -10 -6|g the information=4 -19 -26 41|g the last=16 1 24 -41|g the list=-14 -17 37 -6|
g the matter=17 14 -35 5|g the minutes=15 -8 6 -12|g the name=-11 20 -18 9|g the names=-10 -9 -24 43|
g the new=-32 20 8 4|g the number=-16 54 -24 -14|g the office=-23 5 12 6|g the old=-3 -7 16 -6|
g the panel=-16 -15 16 15|g the pcc=-47 42 -20 25|g the police=8 3 6 -17|g the policy=-28 51 10 -33|
g the public=-34 7 4 23|g the report=7 15 10 -32|g the same=13 -11 -14 12|g the total=-12 54 -13 -29|
g the website=31 -3 -3 -25|g them .=-11 24 -26 13|g them ?=0 1 8 -8|g there ,=3 11 -12 -2|g there a=-17 34 6 -24|
g there is=-18 27 -30 20|g there was=3 8 14 -25|g they are=23 -13 -62 52|g they were=13 18 -14 -17|
g this is=-6 11 -33 28|g this year=1 36 -28 -9|g time .=-9 11 4 -6|g to #=1 -25 12 12|g to ask=14 -15 -17 17|
g to be=-10 -5 16 0|g to have=-16 19 -1 -2|g to know=-3 33 -4 -26|g to me=-35 18 23 -6|g to see=27 33 -18 -43|
g to the=1 11 -16 3|g to this=-14 16 -23 21|g to whom=-10 -3 24 -10|g to your=10 6 -38 22|g under foi=34 -29 -3 -2|
g under the=14 3 -7 -10|g used in=-7 -18 26 -1|g want the=-25 21 8 -3|g want to=7 -11 -10 14|g was a=-18 32 -11 -3|
g was it=20 -9 -5 -5|g was paid=-27 24 -5 9|g was the=9 14 -21 -1|g we are=29 -33 -21 24|g we have=31 16 -20 -27|
g we should=-24 38 -29 15|g we would=-51 6 -17 62|g what did=-19 8 13 -2|g what i=-18 18 -25 26|
g what is=21 -2 -35 17|g what the=-16 45 -14 -15|g what was=-17 -9 28 -2|g whether the=-24 36 8 -20|
g which i=24 -44 25 -5|g which it=-25 9 23 -8|g which the=-14 44 -18 -12|g who decides=0 45 -25 -21|
g will be=27 -33 -14 21|g will do=-12 1 -41 52|g wish to=16 38 -44 -10|g with a=13 -29 -1 17|
g with any=-22 49 -26 -1|g with the=2 5 29 -36|g working days=-17 -2 -6 25|g would also=1 25 -24 -2|
g would be=22 -21 -17 16|g would like=-19 -20 26 12|g would prefer=-3 -1 -11 15|g would you=-22 51 -37 8|
g year .=-25 39 -26 12|g year ?=-30 24 1 5|g years .=15 15 -22 -8|g years ?=-21 21 24 -24|g you .=-3 -15 -42 61|
g you also=0 54 -28 -26|g you are=6 -38 9 22|g you can=1 -42 20 22|g you could=14 -4 -45 35|g you for=19 -15 -2 -2|
g you have=-5 24 -9 -10|g you hold=-33 46 14 -27|g you need=-7 -30 4 33|g you tell=-24 31 -13 5|
g you to=-19 -12 -34 64|g your answer=32 -34 -46 48|g your help=-6 -6 -17 30|g your office=-11 6 4 1|
g your reply=-1 -7 -11 19|g your time=-11 -6 -4 22|g £ #=9 14 -32 9|head 0=25 -28 19 -15|head 2=-62 116 -47 -7|
headed 0=3 8 4 -14|headed 2=-6 -42 61 -13|i=2 -11 8 1|n 0=7 -13 24 -18|n 1=0 22 -14 -7|n 2=2 -40 13 25|
n 3=-11 11 11 -10|n 4=-1 18 -19 1|n 5=-12 24 -8 -4|n 6=-10 -8 34 -17|n 7=-8 23 -30 15|noun i=6 -16 -3 12|
noun o=8 12 -27 6|o=-1 1 11 -11|p -1=32 -2 -22 -8|p -1->ASKSo=-28 65 -29 -8|p -1->GREETSo=18 -5 -8 -6|
p -1->SAYSo=60 -15 -47 2|p -10o1=31 -2 -21 -8|p -1ASKSo=-28 65 -29 -8|p -1GREETSo=18 -5 -8 -6|p -1SAYSo=60 -15 -47 2|
p -1^dearo=18 -4 -8 -7|p -1^goodo=15 -2 -6 -6|p -1^helloo=19 -5 -10 -4|p -1^hio=19 -5 -9 -5|p -1^too=47 -16 -27 -4|
p -1o=32 -2 -22 -8|p 0=57 51 -69 -39|p 00i0=48 1 -35 -14|p 00o1=35 38 -43 -31|p 01i0=34 29 -46 -18|p 01o0=3 28 -33 3|
p 01o1=29 48 -44 -34|p 0ASKSi=19 39 -51 -7|p 0ASKSo=6 36 -35 -7|p 0GREETS>ASKSi=-12 31 -14 -5|
p 0GREETS>ASKSo=18 15 -24 -9|p 0GREETS>LEADS_INo=38 -9 -17 -12|p 0GREETS>QUALIFIESo=70 -55 -11 -3|
p 0GREETS>SAYSi=36 -11 -14 -12|p 0GREETS>SAYSo=47 -19 -30 1|p 0LEADS_IN>ASKSo=-23 66 -46 3|
p 0LEADS_IN>SAYSo=-29 51 -32 10|p 0LEADS_INi=33 -14 -12 -7|p 0LEADS_INo=18 16 -21 -13|
p 0QUALIFIES>ASKSo=-29 50 2 -23|p 0QUALIFIESo=33 22 -19 -36|p 0SAYS>ASKSi=34 24 -39 -18|p 0SAYS>ASKSo=-87 121 -30 -4|
p 0SAYS>LEADS_INi=33 -18 -7 -8|p 0SAYS>SAYSi=36 5 -32 -9|p 0SAYS>SAYSo=76 5 -48 -33|p 0SAYSi=37 2 -29 -10|
p 0SAYSo=33 21 -45 -9|p 0^cani=-18 59 -16 -25|p 0^cano=41 -20 -8 -13|p 0^couldo=-11 21 -9 -1|p 0^howi=-11 61 -49 -1|
p 0^howo=-35 82 -51 4|p 0^i'mo=38 -20 2 -19|p 0^ii=46 19 -39 -26|p 0^io=43 -2 -18 -24|p 0^ito=8 45 -17 -36|
p 0^myi=56 -11 -33 -12|p 0^myo=58 -38 -13 -8|p 0^pleasei=-14 38 -17 -6|p 0^pleaseo=17 40 -43 -14|
p 0^thei=54 -19 -30 -4|p 0^theo=21 11 -32 0|p 0^undero=-9 14 2 -8|p 0^wei=49 -29 -12 -8|p 0^weo=66 -40 -16 -10|
p 0^whati=5 35 -24 -16|p 0^whato=29 -5 -22 -2|p 0i=54 28 -59 -23|p 0o=34 50 -48 -36|p 1=-39 2 38 0|
p 10i0=-35 72 -47 10|p 10o1=-26 10 -8 25|p 11i0=-28 -29 72 -15|p 11o0=-10 33 31 -53|p 11o1=-31 -4 6 29|
p 1ASKS>ASKSi=-23 106 -58 -25|p 1ASKS>ASKSo=10 79 -111 22|p 1ASKS>FOLLOWS_UPi=-5 9 16 -19|
p 1ASKS>FOLLOWS_UPo=3 48 -31 -20|p 1ASKS>HOW_TO_ANSWERo=-22 -2 -5 29|p 1ASKS>QUALIFIESi=-9 -13 33 -11|
p 1ASKS>QUALIFIESo=-18 18 6 -6|p 1ASKS>SAYSi=-22 -35 14 44|p 1ASKS>SAYSo=-25 -20 26 19|
p 1ASKS>SIGNS_OFFi=-6 -9 -8 23|p 1ASKS>SIGNS_OFFo=-16 -11 -9 37|p 1ASKSi=-10 18 11 -20|p 1ASKSo=-11 5 12 -5|
p 1FOLLOWS_UPi=-5 9 17 -20|p 1FOLLOWS_UPo=-12 32 -37 17|p 1HOW_TO_ANSWERi=-32 -11 25 17|
p 1HOW_TO_ANSWERo=-18 -7 -12 37|p 1LEADS_IN>ASKSi=-3 -46 72 -23|p 1QUALIFIESi=-11 -11 38 -16|p 1QUALIFIESo=-17 5 4 8|
p 1SAYS>ASKSi=1 -65 77 -12|p 1SAYS>ASKSo=-9 -16 42 -16|p 1SAYS>HOW_TO_ANSWERo=-11 -3 -39 52|
p 1SAYS>QUALIFIESo=-11 -29 0 41|p 1SAYS>SAYSi=-22 1 50 -29|p 1SAYS>SAYSo=-18 41 -32 9|
p 1SAYS>SIGNS_OFFo=-15 -5 -10 30|p 1SAYSi=-29 -22 41 10|p 1SAYSo=-31 4 17 10|p 1SIGNS_OFFi=-6 -8 -12 25|
p 1SIGNS_OFFo=-18 -10 -10 37|p 1^alsoo=4 74 -47 -31|p 1^andi=-22 48 1 -27|p 1^ando=-9 32 -36 14|
p 1^anyo=-11 54 -23 -19|p 1^ao=-8 -26 10 24|p 1^hasi=-4 -34 43 -6|p 1^howi=-1 31 -28 -2|p 1^howo=2 -24 47 -25|
p 1^ifi=-2 -31 44 -11|p 1^ifo=-11 8 -40 42|p 1^ii=-29 12 22 -5|p 1^ino=-1 -49 -14 65|p 1^io=-12 -17 3 26|
p 1^myo=-5 -24 0 28|p 1^numberi=0 -13 15 -2|p 1^pleasei=-9 22 -1 -12|p 1^pleaseo=-5 -40 26 18|
p 1^thanko=-16 -4 -1 20|p 1^thanksi=-8 -8 -17 33|p 1^thei=-18 3 22 -7|p 1^theo=-23 74 -32 -19|p 1^weo=-26 -12 0 38|
p 1^whati=-3 4 6 -6|p 1^whato=-15 15 9 -9|p 1^whoi=-4 -14 26 -8|p 1^whoo=-3 42 -28 -12|p 1i=-34 2 40 -9|
p 1o=-33 7 14 12|p 2=-47 -25 59 13|p 20i0=-40 -15 70 -16|p 20o0=-3 -42 67 -22|p 20o1=-28 33 -71 66|
p 21o0=5 -48 102 -60|p 21o1=-37 28 -8 18|p 2ASKS>ASKSo=-13 -20 24 8|p 2ASKS>HOW_TO_ANSWERo=-7 -4 -52 63|
p 2ASKS>QUALIFIESo=-11 -21 10 21|p 2ASKS>SAYSo=-17 41 -54 30|p 2ASKS>SIGNS_OFFo=-8 -4 -8 20|p 2ASKSi=-15 5 48 -39|
p 2ASKSo=-4 2 -6 7|p 2FOLLOWS_UP>ASKSo=-11 13 2 -4|p 2FOLLOWS_UP>SAYSo=-2 -12 -12 25|p 2FOLLOWS_UPi=2 -36 62 -28|
p 2FOLLOWS_UPo=-7 -7 4 10|p 2HOW_TO_ANSWERo=-15 -8 9 14|p 2QUALIFIES>ASKSo=1 54 -38 -17|p 2QUALIFIESo=-9 -23 5 28|
p 2SAYS>ASKSi=-7 -3 26 -16|p 2SAYS>ASKSo=-2 31 -40 11|p 2SAYS>HOW_TO_ANSWERo=-19 2 20 -3|p 2SAYS>SAYSo=-29 -23 43 9|
p 2SAYSi=-23 -17 47 -7|p 2SAYSo=-37 7 20 10|p 2SIGNS_OFFo=-13 -6 -14 33|p 2^howo=4 53 -10 -47|p 2^ifi=3 -34 65 -34|
p 2^ifo=-5 -32 39 -3|p 2^io=-16 15 -69 70|p 2^pleasei=-15 40 -7 -18|p 2^pleaseo=-16 22 -4 -1|p 2^theo=-7 -45 22 29|
p 2i=-42 -14 73 -18|p 2o=-47 -9 37 20|p 3=-17 -24 -63 104|p 30i0=-12 -20 -33 65|p 30o1=-18 -8 -11 36|
p 31i0=-21 0 -52 73|p 31o0=-18 -8 -28 54|p 31o1=-6 -42 -8 56|p 3HOW_TO_ANSWER>HOW_TO_ANSWERi=-10 -1 -11 23|
p 3HOW_TO_ANSWER>SAYSi=-22 2 -27 47|p 3HOW_TO_ANSWER>SAYSo=-6 -8 -8 22|p 3HOW_TO_ANSWERi=-11 0 -15 26|
p 3SAYS>HOW_TO_ANSWERi=-6 0 -5 11|p 3SAYS>SAYSi=-15 1 -52 65|p 3SAYS>SAYSo=-11 -14 -29 54|
p 3SAYS>SIGNS_OFFi=-4 0 -3 7|p 3SAYS>SIGNS_OFFo=-9 -1 -1 10|p 3SAYSi=-19 2 -31 48|p 3SAYSo=-9 -10 -26 45|
p 3SIGNS_OFF>SAYSi=-14 1 -11 23|p 3SIGNS_OFF>SAYSo=-10 -6 -25 41|p 3SIGNS_OFFi=-4 0 -2 7|p 3SIGNS_OFFo=-14 -3 -1 18|
p 3^ifi=-1 -21 -29 50|p 3^ii=-20 0 -21 41|p 3^io=-21 -30 -2 53|p 3^pleasei=-7 -4 -23 34|p 3i=-19 -15 -55 89|
p 3o=-16 -27 -19 62|pR -1oASKS=-28 65 -29 -8|pR -1oGREETS=18 -5 -8 -6|pR -1oSAYS=60 -15 -47 2|pR 0iASKS=19 39 -51 -7|
pR 0iLEADS_IN=33 -14 -12 -7|pR 0iSAYS=37 2 -29 -10|pR 0oASKS=-12 52 -30 -11|pR 0oLEADS_IN=23 5 -16 -12|
pR 0oQUALIFIES=21 29 -15 -35|pR 0oSAYS=59 -7 -40 -12|pR 0thingsoASKS=-22 64 -44 3|pR 0thingsoSAYS=-29 51 -32 10|
pR 1iASKS=-10 18 11 -20|pR 1iFOLLOWS_UP=-5 9 17 -20|pR 1iHOW_TO_ANSWER=-32 -11 25 17|pR 1iQUALIFIES=-11 -11 38 -16|
pR 1iSAYS=-29 -22 41 10|pR 1iSIGNS_OFF=-6 -8 -12 25|pR 1oASKS=-12 27 -19 4|pR 1oFOLLOWS_UP=-12 32 -37 17|
pR 1oHOW_TO_ANSWER=-19 -7 -5 32|pR 1oQUALIFIES=-16 -3 17 1|pR 1oSAYS=-29 -37 26 40|pR 1oSIGNS_OFF=-18 -10 -10 37|
pR 1thingsoASKS=2 16 11 -28|pR 1thingsoSAYS=-1 56 -27 -29|pR 2columnsoSAYS=-1 -41 27 14|pR 2iASKS=-15 5 48 -39|
pR 2iFOLLOWS_UP=2 -36 62 -28|pR 2iSAYS=-23 -17 47 -7|pR 2oASKS=-4 6 -13 12|pR 2oFOLLOWS_UP=-7 -7 4 10|
pR 2oHOW_TO_ANSWER=-15 -7 11 12|pR 2oQUALIFIES=-11 -18 -6 34|pR 2oSAYS=-48 38 -4 14|pR 2oSIGNS_OFF=-13 -6 -14 33|
pR 2thingsoASKS=2 81 -67 -15|pR 3iHOW_TO_ANSWER=-11 0 -15 26|pR 3iSAYS=-19 2 -30 48|pR 3iSIGNS_OFF=-4 0 -2 7|
pR 3oSAYS=-9 -10 -26 45|pR 3oSIGNS_OFF=-14 -3 -1 18|question i0=10 -13 10 -7|question i1=8 -20 11 1|
question o0=-36 17 29 -11|question o1=-11 26 -14 0|title i=9 -34 14 11|title i>-=-16 -4 -17 37|title o=-35 55 -22 2|
title o>-=3 21 -52 29|title o>ASKSo=-45 117 -66 -5|title o>LEADS_INo=52 -58 -22 27|title o>SAYSo=19 -47 -1 29|
w !=20 -31 -39 50|w #=-8 12 31 -35|w ,=7 0 9 -16|w .=-9 -6 0 16|w :=-12 8 16 -13|w ;=-21 39 -28 10|w ?=10 -27 27 -9|
w a=28 -5 -15 -8|w about=43 -31 -16 4|w above=7 -44 -2 38|w act=18 -5 -10 -2|w address=9 -4 -34 29|
w advice=-23 47 -23 -1|w after=-14 36 18 -40|w afternoon=11 -2 -5 -3|w again=19 -25 20 -14|w against=-6 -15 5 16|
w agreement=-14 11 4 -1|w all=-37 44 -66 59|w also=1 144 -96 -49|w am=7 -5 -24 23|w an=15 2 -41 24|w and=-9 -8 6 11|
w annual=-3 21 -21 3|w another=44 -28 -51 35|w answer=16 -26 -8 18|w answers=-6 -30 12 25|w any=-58 42 -9 25|
w anyone=-16 39 -35 11|w anything=1 -26 -20 45|w april=-18 -6 10 15|w are=-13 -20 12 21|w as=1 2 -29 26|
w ask=-9 9 -13 14|w asked=43 -3 -11 -30|w asking=-4 -2 -45 51|w assessment=-3 44 -26 -14|w at=24 29 -35 -19|
w attach=2 -32 44 -14|w august=-29 -13 26 16|w average=-26 41 -9 -6|w b=-19 -1 -19 38|w back=-27 31 -13 9|
w be=12 -47 14 21|w beat=17 17 -44 10|w because=17 -25 1 6|w been=16 6 -1 -21|w before=-9 1 -36 44|
w being=-17 1 -21 37|w below=-24 28 -36 32|w best=-21 2 -52 71|w between=-17 42 -3 -22|w bikes=17 31 -39 -10|
w bins=24 5 -28 -1|w board=-6 32 -42 17|w body=39 -45 18 -13|w both=-13 -15 29 -2|w bought=42 -6 -26 -11|
w broken=-19 17 24 -21|w budget=34 -38 40 -36|w building=18 32 -37 -13|w business=-24 32 5 -13|w but=7 -41 32 2|
w by=1 -12 31 -19|w call=24 -17 15 -22|w called=40 -2 -28 -11|w calls=-21 44 -16 -7|w came=9 32 -22 -18|
w cameras=31 7 -14 -24|w can=-10 7 -36 39|w can't=10 -13 -27 30|w car=33 1 -9 -25|w case=-5 17 -29 17|
w cheers=-8 -7 -12 27|w chief=8 19 -19 -7|w clear=-29 21 -8 16|w come=11 -17 -28 34|w commissioner=5 2 -4 -3|
w commissioner's=-26 44 -14 -4|w committee=-7 14 -39 31|w community=5 19 -10 -14|w company=1 54 -30 -25|
w complaint=-36 35 36 -36|w complaints=-25 -9 41 -8|w confirm=-11 27 -26 10|w constable=21 -5 -26 10|
w consultation=47 -12 -28 -6|w contact=-27 34 6 -14|w content=-12 -3 -18 33|w contract=-2 26 -2 -22|
w control=12 21 -29 -3|w copies=3 -7 -43 48|w copy=-7 3 -17 21|w correspondence=-34 24 26 -16|w cost=-45 45 5 -6|
w costs=-5 41 -35 0|w could=4 12 1 -17|w council=6 5 -4 -7|w counter=11 -20 14 -5|w county=5 12 -7 -10|
w court=47 -40 18 -24|w crime=-9 34 -26 2|w current=-29 59 -26 -3|w custody=-17 8 1 9|w data=-24 33 -45 36|
w date=-39 1 44 -6|w dates=-22 34 18 -30|w day=-15 -10 -22 47|w days=-22 11 -21 32|w deadline=2 -20 -16 34|
w dear=20 -7 -7 -6|w december=4 -37 23 9|w decides=0 45 -25 -21|w decision=3 17 11 -32|w details=-3 -10 20 -7|
w did=3 -4 27 -26|w do=-26 -10 10 26|w does=-51 24 20 7|w doing=23 -36 23 -11|w don't=-12 -25 18 19|
w done=-3 14 -30 18|w down=-27 18 9 0|w due=-7 19 -29 17|w duty=7 -22 -32 46|w e=1 1 -9 7|w each=-33 4 32 -4|
w email=2 -27 -35 61|w emails=-27 35 31 -39|w empty=35 7 -34 -7|w end=-3 -18 -2 23|w ended=2 -23 -15 37|
w enough=-18 -15 63 -29|w ever=-2 53 -39 -12|w every=-14 2 -28 40|w expect=11 -18 -18 25|w february=40 -13 -38 11|
w field=-5 -13 18 0|w figure=-21 23 29 -32|w figures=-21 -28 -7 55|w finally=-5 54 -37 -13|w find=20 -27 -23 30|
w fine=-32 45 -9 -5|w firm=-26 19 7 0|w first=-39 36 -3 6|w five=30 -14 -45 29|w foi=51 -31 -36 16|
w following=45 -40 -3 -3|w for=-18 15 -25 28|w force=-3 -8 6 5|w form=0 -29 -12 41|w forward=-7 -6 -21 34|
w four=9 3 -31 18|w freedom=16 -8 -11 3|w friday=15 -34 -38 57|w from=8 17 -23 -2|w full=-12 11 -1 2|
w fund=40 -54 -17 31|w further=42 31 -50 -23|w gave=17 -5 17 -29|w get=18 29 -47 0|w give=2 -39 23 14|
w given=-1 5 10 -13|w glad=16 17 -41 8|w go=13 45 -71 13|w going=34 6 -49 9|w good=37 -38 -44 45|w got=-10 62 -44 -8|
w grants=21 13 -16 -18|w grateful=24 -13 -33 21|w group=28 -33 -36 42|w guidance=-10 3 36 -29|w had=18 28 -33 -13|
w hampshire=10 6 -11 -5|w handed=-31 20 -7 17|w happy=3 -18 -59 74|w has=-12 -1 17 -5|w have=44 6 -15 -34|
w he=-13 -1 7 8|w heard=8 -10 23 -22|w held=6 -20 8 6|w hello=19 -5 -10 -4|w help=-1 -14 -28 43|w her=23 17 -40 0|
w hi=20 -6 -9 -5|w his=24 18 -43 0|w hold=-24 25 9 -10|w home=18 -6 25 -37|w hope=39 -56 -23 40|w hours=-9 -2 2 9|
w house=15 -3 -31 19|w how=-1 17 9 -25|w i=3 -10 2 5|w i'd=32 27 -48 -11|w i'm=24 -27 -45 48|w if=-15 -16 22 9|
w impact=1 69 -40 -31|w in=-16 19 5 -8|w including=-21 46 -22 -3|w information=0 2 -19 17|w interest=8 -11 -12 14|
w interested=-11 25 -33 18|w into=4 34 -49 11|w is=-11 -15 16 10|w it=-17 12 3 2|w it's=11 -21 -36 46|
w its=6 55 -51 -10|w january=-20 55 -18 -17|w july=16 -15 35 -35|w june=-13 6 41 -33|w just=20 -50 -8 38|
w keep=28 41 -40 -30|w kept=26 27 -19 -34|w kindly=24 2 -37 11|w knives=-23 39 -21 5|w know=8 -1 -31 24|
w last=59 -35 10 -33|w lastly=-10 69 -27 -31|w late=2 21 2 -25|w lease=-35 37 7 -10|w leave=-14 -39 35 18|
w left=7 28 -32 -3|w let=-27 -1 -15 42|w letter=25 56 -47 -34|w letters=19 -18 13 -14|w like=-8 12 9 -14|
w limit=-18 11 -23 31|w line=-23 -15 14 24|w link=-4 -1 -37 42|w list=-29 18 26 -15|w live=21 -30 10 -1|
w local=12 -17 -25 31|w log=-3 8 10 -15|w long=-26 47 11 -32|w look=1 -2 -27 27|w lost=-8 -26 12 22|w lot=34 -45 3 8|
w madam=15 -4 -9 -2|w made=-12 31 -25 7|w mail=-7 -28 25 10|w make=6 -36 22 9|w many=-39 21 21 -3|
w march=5 14 -10 -9|w marl=9 8 -3 -13|w matter=11 24 -41 7|w may=-20 23 24 -26|w me=-29 22 -14 20|
w mean=-2 -27 49 -21|w meeting=-23 25 16 -17|w meetings=-14 45 -10 -21|w members=24 8 -25 -8|w met=18 24 -18 -23|
w mind=-13 -22 20 15|w minutes=12 8 -8 -12|w money=-16 22 -17 11|w month=24 -25 25 -24|w months=9 8 20 -37|
w more=-5 -13 32 -14|w morning=56 -15 -38 -3|w most=10 29 -25 -14|w moved=20 -14 13 -18|w mr=35 -38 -20 23|
w much=0 -13 11 3|w my=35 -55 -38 58|w name=-6 -20 2 24|w names=-8 -10 -37 56|w need=-5 -40 16 29|w new=-10 1 14 -6|
w next=4 -26 -14 35|w night=23 -2 -14 -7|w no=8 -27 -15 34|w nobody=14 -4 -32 22|w none=26 -45 51 -32|
w not=-21 -31 18 34|w note=-15 9 -44 50|w notes=1 36 -4 -33|w nothing=20 -32 -2 14|w now=-16 68 -13 -39|
w number=-16 30 -10 -5|w numbers=-16 -19 -19 54|w of=-31 44 6 -19|w off=27 -13 -13 0|w office=-14 16 8 -10|
w officer=35 9 -20 -24|w officers=21 50 -33 -39|w old=17 38 -35 -20|w on=11 3 -29 15|w one=-13 8 20 -15|
w only=-17 -10 19 8|w opcc=14 0 -12 -1|w open=20 5 -15 -9|w or=-29 26 -8 11|w organisation=13 -13 14 -14|
w orle=12 8 1 -21|w other=46 -6 -37 -3|w our=12 -1 -18 7|w out=-4 -26 20 10|w outside=-3 -2 -9 13|
w over=-33 -11 9 35|w own=15 -23 1 7|w paid=-11 24 16 -28|w panel=0 -20 16 4|w paper=13 14 14 -40|
w papers=17 -13 -31 27|w parish=10 -10 -21 21|w parking=-19 45 4 -29|w part=5 -5 -26 26|w pay=18 11 -45 16|
w pays=-3 47 -24 -20|w pcc=-29 36 -25 19|w pdf=-5 -10 -33 48|w people=-29 14 -10 25|w per=-12 12 -17 17|
w person=-15 -14 -9 38|w personal=6 -23 -48 65|w phone=24 -16 -48 40|w place=20 37 -49 -8|w plan=-16 7 60 -52|
w please=-23 -12 21 13|w police=35 1 -6 -30|w policing=12 -14 -7 9|w policy=-28 50 18 -40|w post=-5 35 -8 -22|
w prefer=-7 -3 -15 25|w present=3 14 2 -19|w press=-2 -39 53 -12|w project=24 -7 -13 -4|w protection=8 22 -5 -25|
w provide=-1 2 23 -24|w public=-42 -1 15 28|w put=43 -2 -41 0|w question=-15 -1 19 -4|w questions=25 2 -18 -10|
w rather=-2 -23 -33 58|w read=67 -38 -43 14|w receive=-9 13 -21 17|w received=-29 19 20 -9|w record=-10 43 4 -37|
w recorded=-18 -3 -16 37|w refused=10 -2 -46 38|w register=-15 10 -18 23|w rent=-17 40 -4 -20|w reply=8 14 -33 12|
w report=-11 57 -33 -13|w request=3 17 -48 27|w require=10 46 -36 -20|w response=-32 51 -39 20|w results=-22 0 30 -8|
w review=3 28 -33 2|w reviews=-26 39 -38 25|w right=-9 33 -29 5|w ring=-5 -9 -23 37|w road=48 10 -23 -34|
w room=8 18 -28 2|w run=34 -10 -36 11|w rural=-9 26 -33 16|w said=10 -8 23 -25|w same=6 4 -29 19|w say=-9 3 -8 14|
w says=25 11 -1 -35|w scheme=20 17 -13 -23|w school=27 -23 -21 17|w search=-18 -5 13 10|w second=-7 54 -55 7|
w secretary=52 -22 -62 32|w section=-13 -16 -19 48|w see=30 2 -49 18|w seen=8 6 16 -29|w send=-15 0 7 8|
w sent=-9 46 -36 0|w separately=28 -5 -58 34|w service=28 -1 -19 -8|w set=-7 1 46 -40|w she=-7 -2 11 -2|
w short=49 -23 -51 26|w should=-10 -7 -28 45|w signed=21 -27 19 -13|w since=12 22 -15 -18|w sir=16 -3 -11 -2|
w sirs=28 -6 -17 -6|w site=-21 7 37 -24|w small=15 -45 4 26|w so=-47 15 -13 45|w sold=-10 3 34 -27|
w some=43 -12 -45 14|w sorry=26 -23 -29 25|w speed=-25 27 -24 22|w spent=-3 -5 16 -8|w spreadsheet=-28 22 -34 40|
w staff=-10 33 -15 -8|w state=-22 15 -4 12|w station=43 -21 15 -37|w stop=-33 38 -13 8|w stopped=-9 -8 30 -13|
w street=30 -1 3 -32|w streets=-1 19 -13 -5|w such=-21 38 -4 -14|w supplier=15 -55 48 -8|w supply=-19 50 -5 -26|
w survey=-5 -8 30 -18|w table=-60 73 -50 37|w take=32 -17 -37 22|w taken=-31 81 -40 -10|w talk=19 -8 -31 19|
w team=-16 28 -24 12|w tell=-27 9 -16 33|w test=-23 38 -19 3|w th=22 -25 -40 43|w than=-24 -35 19 40|
w thank=16 -14 -3 1|w thanks=-4 9 -33 28|w that=1 -12 -9 20|w the=8 32 6 -46|w their=24 -12 24 -36|w them=-19 9 0 10|
w then=-1 34 -43 11|w there=-12 9 7 -4|w these=-30 14 36 -20|w they=6 15 42 -63|w thing=25 -41 -41 57|
w think=16 -22 -34 40|w this=5 -21 -10 26|w those=0 39 -42 3|w three=27 -18 -6 -4|w time=-6 41 -46 11|
w times=-15 23 -8 0|w to=22 -17 -1 -5|w together=2 34 -39 3|w told=3 6 2 -11|w too=-3 -20 10 13|w took=-9 34 -27 2|
w total=-17 36 -12 -7|w town=-21 37 -34 18|w training=-16 50 -14 -20|w travel=-28 70 12 -54|w twenty=-17 2 -14 29|
w two=18 -36 12 5|w u=25 -16 -15 6|w under=18 9 -44 18|w understand=21 5 -34 8|w up=18 20 -42 4|w us=-1 13 -45 33|
w use=-25 12 22 -9|w used=20 -8 -2 -10|w van=45 6 -35 -15|w vehicles=22 2 -2 -23|w very=18 -29 -18 29|
w victim=26 3 -35 6|w visit=-4 20 -9 -7|w want=-11 11 -38 38|w was=39 15 29 -83|w way=6 -35 17 12|w we=22 -17 -43 38|
w website=-11 16 18 -23|w week=18 3 1 -22|w well=1 26 -24 -3|w went=-4 -13 24 -8|w were=26 1 -11 -16|
w what=-11 40 -11 -18|w when=-32 78 4 -50|w where=2 0 -27 24|w whether=4 43 -21 -26|w which=6 -12 13 -6|
w who=-6 28 -16 -7|w whom=21 -11 -2 -8|w why=-16 -11 -5 32|w will=8 -33 -18 44|w wish=15 38 -44 -9|
w with=-11 12 10 -11|w within=-9 -26 18 17|w work=-2 -7 -10 20|w working=-12 -45 5 51|w would=-5 -16 -15 36|
w write=38 -32 -35 29|w writing=24 -15 -34 25|w written=38 -23 -17 2|w wrote=27 7 -24 -11|w year=-3 16 -22 9|
w years=43 -18 -15 -10|w yn=17 -1 -51 36|w you=1 -4 -60 62|w your=6 -12 -12 19|w £=9 14 -32 9
"""
