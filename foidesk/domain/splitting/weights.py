"""What weighs for each place of a sentence, in hundredths; written by tests/benchmarks/learn_splitting.py."""

WEIGHTS = """
$!=14 -16 -37 38|$#=-4 17 3 -15|$,=21 -12 -20 11|$.=10 -23 -6 19|$:=-8 13 10 -15|$?=9 -19 33 -22|
$commissioner=8 -31 23 0|$hello=23 -4 -14 -5|$hi=20 -3 -13 -5|$it=-4 4 -15 15|$officer=0 -4 -10 14|
$team=32 -22 -11 1|$year=-9 24 8 -24|A ASKS=-13 4 8 1|A ASKSi=-1 10 2 -11|A ASKSo=-16 -1 10 7|
A FOLLOWS_UP=-16 15 3 -2|A FOLLOWS_UPi=-10 4 15 -8|A FOLLOWS_UPo=-12 18 -13 6|A GREETS=22 -9 -8 -5|
A GREETSo=22 -9 -8 -5|A HOW_TO_ANSWER=10 -24 6 8|A HOW_TO_ANSWERi=4 -20 3 12|A HOW_TO_ANSWERo=12 -23 6 4|
A LEADS_IN=2 -3 -7 9|A LEADS_INi=17 -33 12 5|A LEADS_INo=4 7 -15 4|A QUALIFIES=3 -18 21 -7|A QUALIFIESi=3 -17 20 -6|
A QUALIFIESo=4 -3 -7 5|A SAYS=-4 4 7 -7|A SAYSi=1 -18 6 12|A SAYSo=-6 6 10 -10|A SIGNS_OFF=9 -15 -23 29|
A SIGNS_OFFi=-8 -6 -19 33|A SIGNS_OFFo=9 -15 -10 15|AL ASKSi00=-37 6 27 4|AL ASKSi01=-9 25 8 -24|
AL ASKSi10=-7 8 14 -14|AL ASKSi11=7 25 -19 -14|AL ASKSo00=-9 11 -3 1|AL ASKSo01=2 35 -28 -8|AL ASKSo10=-34 20 12 1|
AL ASKSo11=1 31 -17 -15|AL FOLLOWS_UPi01=-2 14 18 -29|AL FOLLOWS_UPi11=-5 -17 41 -19|AL FOLLOWS_UPo01=-8 19 -1 -10|
AL GREETSo10=21 -9 -8 -5|AL HOW_TO_ANSWERi00=-24 -6 2 28|AL HOW_TO_ANSWERi01=-33 -4 12 25|
AL HOW_TO_ANSWERo00=-11 -1 -48 61|AL HOW_TO_ANSWERo01=-10 -9 -68 87|AL LEADS_INi10=29 -9 -12 -9|
AL LEADS_INo00=-7 -1 -29 38|AL LEADS_INo10=23 -11 12 -24|AL QUALIFIESi01=-22 -14 23 13|AL QUALIFIESi11=-26 -1 50 -22|
AL QUALIFIESo00=-16 -8 -5 29|AL QUALIFIESo01=-15 -40 21 34|AL QUALIFIESo10=24 21 -25 -20|AL SAYSi00=-12 -9 30 -9|
AL SAYSi01=-20 -13 -24 57|AL SAYSi10=26 -10 -2 -14|AL SAYSi11=-15 -22 78 -41|AL SAYSo00=-17 10 -17 23|
AL SAYSo01=-6 -9 -46 61|AL SAYSo10=12 -9 29 -31|AL SAYSo11=-16 19 45 -47|AL SIGNS_OFFi00=-10 -1 -29 40|
AL SIGNS_OFFi01=-10 -8 -21 39|AL SIGNS_OFFo00=-11 -6 -9 26|AL SIGNS_OFFo01=-11 -8 -8 27|AS ASKSi0=3 5 1 -9|
AS ASKSi1=-30 35 9 -14|AS ASKSo0=-14 22 -15 6|AS ASKSo1=-7 -6 18 -5|AS FOLLOWS_UPi0=-11 10 9 -8|
AS FOLLOWS_UPo0=-5 24 -48 29|AS GREETSo0=21 -7 -8 -5|AS HOW_TO_ANSWERi0=4 -20 3 12|AS HOW_TO_ANSWERo0=12 -22 9 1|
AS HOW_TO_ANSWERo1=-4 -24 -58 85|AS LEADS_INi0=19 -18 -11 10|AS LEADS_INo0=27 -20 -13 6|AS QUALIFIESi0=6 -21 41 -26|
AS QUALIFIESi1=-15 -12 15 11|AS QUALIFIESo0=1 3 3 -7|AS QUALIFIESo1=10 -28 -1 19|AS SAYSi0=2 -17 -8 22|
AS SAYSi1=8 -22 44 -30|AS SAYSo1=-9 0 17 -8|AS SIGNS_OFFi0=-8 -6 -19 33|AS SIGNS_OFFo0=9 -14 -10 15|
G 0ASKS=0 -11 33 -22|G 0FOLLOWS_UP=-10 15 8 -13|G 0HOW_TO_ANSWER=2 -18 0 15|G 0LEADS_IN=18 -42 8 16|
G 0QUALIFIES=3 -17 20 -6|G 0SAYS=-2 -22 49 -25|G 0SIGNS_OFF=-10 -8 -22 39|G 1ASKS=-10 35 -43 18|
G 1FOLLOWS_UP=-13 14 -14 13|G 1GREETS=22 -9 -8 -5|G 1HOW_TO_ANSWER=12 -23 7 4|G 1LEADS_IN=6 12 -12 -6|
G 1QUALIFIES=4 -3 -7 5|G 1SAYS=-4 13 -34 25|G 1SIGNS_OFF=9 -14 -9 13|GN 00ASKS=-17 47 -21 -9|
GN 00FOLLOWS_UP=-7 12 27 -31|GN 00HOW_TO_ANSWER=-21 -4 -21 47|GN 00QUALIFIES=33 -15 25 -42|GN 00SAYS=-4 -46 43 7|
GN 00SIGNS_OFF=-18 -8 -14 40|GN 01ASKS=6 -43 63 -27|GN 01FOLLOWS_UP=-9 17 1 -8|GN 01HOW_TO_ANSWER=13 -20 14 -7|
GN 01LEADS_IN=17 -33 12 5|GN 01QUALIFIES=-17 -7 25 -1|GN 01SAYS=1 -1 22 -22|GN 01SIGNS_OFF=-8 -8 -19 35|
GN 10ASKS=-20 29 -27 18|GN 10GREETS=17 -4 -7 -6|GN 10HOW_TO_ANSWER=16 -25 -23 32|GN 10LEADS_IN=-2 27 -42 17|
GN 10QUALIFIES=-10 15 -37 32|GN 10SAYS=-6 35 -43 14|GN 10SIGNS_OFF=12 -11 -11 10|GN 11ASKS=-8 38 -41 11|
GN 11FOLLOWS_UP=-13 10 -11 14|GN 11GREETS=22 -9 -8 -5|GN 11HOW_TO_ANSWER=3 -12 9 -1|GN 11LEADS_IN=14 -8 7 -14|
GN 11QUALIFIES=24 -33 14 -5|GN 11SAYS=33 -32 -27 26|GN 11SIGNS_OFF=4 -13 -7 15|H 0ASKSi=16 -12 8 -13|
H 0ASKSo=-15 -4 11 7|H 0FOLLOWS_UPi=-9 13 1 -5|H 0FOLLOWS_UPo=-12 18 -13 6|H 0GREETSo=22 -9 -8 -5|
H 0HOW_TO_ANSWERi=4 -20 3 12|H 0HOW_TO_ANSWERo=14 -28 7 7|H 0LEADS_INi=17 -33 12 5|H 0LEADS_INo=3 -1 -9 8|
H 0QUALIFIESi=-18 -7 27 -1|H 0QUALIFIESo=39 -58 5 14|H 0SAYSi=5 -17 -2 15|H 0SAYSo=-2 -29 28 3|
H 0SIGNS_OFFi=-8 -6 -19 33|H 0SIGNS_OFFo=9 -15 -10 15|H 1ASKSi=-39 59 -13 -7|H 1ASKSo=-23 54 -28 -3|
H 1GREETSo=13 -3 -5 -5|H 1SAYSi=8 -15 41 -34|H 1SAYSo=12 67 -57 -23|K l1i=-16 -47 68 -6|K l1iASKS=-1 -54 62 -6|
K l1iSAYS=-28 -4 45 -13|K l1o=-26 -53 3 76|K l1oASKS=-13 -23 13 23|K l1oHOW_TO_ANSWER=-11 0 -36 47|
K l1oQUALIFIES=-16 -12 -14 42|K l1oSAYS=-12 -48 -10 70|K l1oSIGNS_OFF=-15 -6 -12 33|K l2i=-15 -51 84 -18|
K l2o=-25 -77 35 67|K l2oASKS=-14 -62 27 48|K l2oFOLLOWS_UP=-8 -27 20 16|K l2oHOW_TO_ANSWER=-11 -7 -11 29|
K l2oSAYS=-20 -45 7 59|K l2oSIGNS_OFF=-7 -4 -7 18|K l3i=-23 -16 -52 92|K l3iHOW_TO_ANSWER=-8 -1 -14 23|
K l3iSAYS=-23 1 -38 60|K l3o=-19 -24 -20 64|K l3oSAYS=-8 -6 -28 43|K l3oSIGNS_OFF=-11 -4 -3 18|K p-1o=43 -7 -21 -14|
K p-1oASKS=-21 57 -26 -10|K p-1oGREETS=20 -6 -8 -6|K p-1oSAYS=55 -10 -40 -5|K p0i=62 9 -48 -23|
K p0iASKS=14 48 -48 -14|K p0iLEADS_IN=35 -13 -14 -9|K p0iSAYS=36 -10 -17 -9|K p0o=34 46 -40 -40|
K p0oASKS=-23 60 -30 -8|K p0oLEADS_IN=23 16 -31 -8|K p0oQUALIFIES=24 21 -25 -20|K p0oSAYS=34 12 -42 -4|
K p1i=-37 44 11 -17|K p1iASKS=-13 56 -21 -22|K p1iFOLLOWS_UP=-7 11 26 -31|K p1iQUALIFIES=-15 -5 41 -22|
K p1iSAYS=-38 -20 8 51|K p1iSIGNS_OFF=-8 -11 -8 26|K p1o=-30 42 28 -40|K p1oASKS=6 35 4 -44|
K p1oFOLLOWS_UP=0 67 -43 -25|K p1oHOW_TO_ANSWER=-23 -14 21 16|K p1oQUALIFIES=-18 -16 26 8|K p1oSAYS=-29 18 17 -6|
K p1oSIGNS_OFF=-15 -15 -11 40|K p2i=-42 29 19 -6|K p2iASKS=-12 32 -3 -16|K p2o=-39 80 14 -55|K p2oASKS=11 93 -33 -70|
K p2oSAYS=-32 22 33 -23|K p3i=-18 -1 -25 44|K p3iHOW_TO_ANSWER=-8 -1 -9 19|K p3iSAYS=-14 -2 -17 32|
K p3o=-21 -10 -14 45|K p3oSAYS=-11 -11 -20 42|L 00i=-40 5 25 11|L 00o=-31 8 -12 36|L 01i=-43 7 -5 40|
L 01o=-28 -2 -33 63|L 10i=45 -14 -3 -28|L 10o=37 -19 27 -45|L 11i=-3 16 31 -43|L 11o=-29 52 40 -63|
N ASKSi>-=-22 -6 31 -3|N ASKSi>ASKSi=-36 75 -36 -3|N ASKSi>ASKSo=8 -9 10 -9|N ASKSi>FOLLOWS_UPi=-34 -3 47 -10|
N ASKSi>HOW_TO_ANSWERo=-2 13 -2 -9|N ASKSi>SAYSi=6 -18 10 2|N ASKSi>SAYSo=-15 24 11 -20|
N ASKSi>SIGNS_OFFi=-4 61 -30 -28|N ASKSi>SIGNS_OFFo=-6 -21 43 -16|N ASKSo>-=-3 19 -33 17|N ASKSo>ASKSi=-26 47 -19 -3|
N ASKSo>ASKSo=-18 20 5 -6|N ASKSo>FOLLOWS_UPi=-16 48 -19 -13|N ASKSo>FOLLOWS_UPo=-16 62 -43 -3|
N ASKSo>HOW_TO_ANSWERo=8 25 35 -68|N ASKSo>QUALIFIESi=-6 9 -16 14|N ASKSo>QUALIFIESo=2 29 -2 -30|
N ASKSo>SAYSi=-18 12 -17 24|N ASKSo>SAYSo=-3 33 -19 -10|N ASKSo>SIGNS_OFFi=-2 41 -20 -19|
N ASKSo>SIGNS_OFFo=5 50 -8 -47|N FOLLOWS_UPi>-=2 -18 42 -27|N FOLLOWS_UPi>ASKSo=-10 3 13 -6|
N FOLLOWS_UPo>-=-6 14 -7 -1|N GREETSo>ASKSo=31 -16 -11 -3|N GREETSo>LEADS_INo=29 -12 -9 -8|
N GREETSo>SAYSi=14 -3 -5 -6|N GREETSo>SAYSo=19 -6 -9 -4|N HOW_TO_ANSWERi>-=-36 -5 30 11|
N HOW_TO_ANSWERo>-=-9 -5 -66 79|N HOW_TO_ANSWERo>HOW_TO_ANSWERi=-8 -3 -19 31|N HOW_TO_ANSWERo>SAYSi=15 -23 -20 28|
N HOW_TO_ANSWERo>SAYSo=-16 -2 -34 52|N LEADS_INi>ASKSo=34 -10 -13 -11|N LEADS_INo>ASKSo=64 -9 -35 -20|
N LEADS_INo>SAYSi=26 -63 -12 49|N LEADS_INo>SAYSo=5 10 16 -32|N QUALIFIESi>-=-16 -5 5 16|
N QUALIFIESi>ASKSo=19 -23 29 -25|N QUALIFIESo>-=-16 -17 12 21|N SAYSi>-=-14 -6 -11 32|N SAYSi>ASKSi=5 -14 48 -38|
N SAYSi>ASKSo=15 -12 21 -24|N SAYSi>SAYSi=38 -14 -53 29|N SAYSi>SAYSo=3 -13 19 -8|N SAYSo>-=5 -33 -34 63|
N SAYSo>ASKSi=16 70 -78 -8|N SAYSo>ASKSo=27 16 30 -73|N SAYSo>HOW_TO_ANSWERi=-3 -32 -30 65|
N SAYSo>HOW_TO_ANSWERo=-3 66 -40 -23|N SAYSo>LEADS_INi=43 -34 -2 -7|N SAYSo>LEADS_INo=20 -39 10 9|
N SAYSo>SAYSi=16 -19 -37 40|N SAYSo>SAYSo=-8 -26 34 0|N SAYSo>SIGNS_OFFo=17 -50 26 8|N SIGNS_OFFi>-=-8 -6 -19 33|
N SIGNS_OFFo>-=-10 -9 -6 25|N SIGNS_OFFo>SAYSo=-5 -11 -12 28|P ->ASKSo=-21 57 -26 -10|P ->GREETSo=20 -6 -8 -6|
P ->SAYSo=55 -10 -40 -5|P ASKS>ASKSi=10 64 -44 -30|P ASKS>ASKSo=3 34 -43 5|P ASKS>FOLLOWS_UPi=-6 6 24 -25|
P ASKS>FOLLOWS_UPo=-6 15 -1 -8|P ASKS>HOW_TO_ANSWERo=-19 -9 16 12|P ASKS>QUALIFIESi=-16 -6 28 -7|
P ASKS>QUALIFIESo=-24 -8 17 15|P ASKS>SAYSi=-36 -28 25 39|P ASKS>SAYSo=-19 -1 3 17|P ASKS>SIGNS_OFFi=-10 -10 -21 40|
P ASKS>SIGNS_OFFo=-12 -10 -9 31|P FOLLOWS_UP>ASKSo=-8 8 3 -3|P FOLLOWS_UP>SAYSo=-4 -20 -22 46|
P GREETS>ASKSo=-17 34 -12 -5|P GREETS>LEADS_INo=40 -12 -16 -12|P GREETS>SAYSi=26 -2 -15 -9|
P GREETS>SAYSo=54 -36 -14 -4|P HOW_TO_ANSWER>HOW_TO_ANSWERi=-6 -2 -7 15|P HOW_TO_ANSWER>SAYSi=-14 -2 -18 35|
P HOW_TO_ANSWER>SAYSo=34 -37 -27 30|P LEADS_IN>ASKSi=-37 22 19 -4|P LEADS_IN>ASKSo=-8 -5 19 -5|
P LEADS_IN>SAYSi=38 -6 -46 14|P LEADS_IN>SAYSo=-41 30 35 -24|P QUALIFIES>ASKSi=-43 10 34 -1|
P QUALIFIES>ASKSo=3 39 -26 -17|P QUALIFIES>SAYSo=-2 -25 -27 54|P SAYS>ASKSi=1 -52 58 -6|P SAYS>ASKSo=-22 3 22 -3|
P SAYS>HOW_TO_ANSWERi=-11 -8 -3 22|P SAYS>HOW_TO_ANSWERo=-19 -6 -26 51|P SAYS>LEADS_INi=25 -9 -8 -8|
P SAYS>LEADS_INo=-29 8 3 18|P SAYS>QUALIFIESi=11 -23 7 5|P SAYS>QUALIFIESo=-34 17 -23 39|P SAYS>SAYSi=5 -12 18 -12|
P SAYS>SAYSo=-25 16 8 1|P SAYS>SIGNS_OFFi=-8 -3 -20 31|P SAYS>SIGNS_OFFo=-1 -10 -12 23|P SIGNS_OFF>SAYSi=0 -3 -12 15|
P SIGNS_OFF>SAYSo=19 -39 -27 47|PP ->->ASKS=-21 57 -26 -10|PP ->->GREETS=20 -6 -8 -6|PP ->->SAYS=55 -10 -40 -5|
PP ->ASKS>ASKS=-12 4 -14 21|PP ->ASKS>HOW_TO_ANSWER=-8 -2 -32 42|PP ->ASKS>QUALIFIES=-13 -13 -29 55|
PP ->ASKS>SAYS=-1 -25 -39 65|PP ->GREETS>ASKS=-24 44 -17 -3|PP ->GREETS>LEADS_IN=39 -11 -16 -12|
PP ->GREETS>SAYS=56 -35 -16 -6|PP ->LEADS_IN>ASKS=-2 -27 42 -14|PP ->SAYS>ASKS=-36 -19 63 -8|
PP ->SAYS>HOW_TO_ANSWER=-22 -3 -10 35|PP ->SAYS>QUALIFIES=-16 -6 3 19|PP ->SAYS>SAYS=3 -50 48 -2|
PP ->SAYS>SIGNS_OFF=-11 -5 -23 38|PP ASKS>ASKS>ASKS=4 80 -44 -40|PP ASKS>ASKS>FOLLOWS_UP=-7 24 8 -25|
PP ASKS>ASKS>HOW_TO_ANSWER=-13 -6 -38 57|PP ASKS>ASKS>QUALIFIES=-20 -5 -9 35|PP ASKS>ASKS>SAYS=-30 -9 15 24|
PP ASKS>ASKS>SIGNS_OFF=-14 -19 -11 44|PP ASKS>FOLLOWS_UP>ASKS=-9 51 -41 -1|PP ASKS>FOLLOWS_UP>SAYS=-3 -17 -18 38|
PP ASKS>HOW_TO_ANSWER>HOW_TO_ANSWER=-5 -2 -7 15|PP ASKS>HOW_TO_ANSWER>SAYS=-9 -4 -9 22|
PP ASKS>QUALIFIES>ASKS=-4 1 22 -19|PP ASKS>QUALIFIES>HOW_TO_ANSWER=-21 -5 -47 73|
PP ASKS>QUALIFIES>SAYS=-17 -21 11 28|PP ASKS>SAYS>ASKS=10 -18 55 -47|PP ASKS>SAYS>HOW_TO_ANSWER=-4 -11 -8 23|
PP ASKS>SAYS>SAYS=-18 24 -12 7|PP ASKS>SAYS>SIGNS_OFF=-7 -3 -2 12|PP ASKS>SIGNS_OFF>SAYS=-12 -3 -13 28|
PP GREETS>ASKS>ASKS=-4 68 -40 -24|PP GREETS>ASKS>QUALIFIES=-23 2 59 -38|PP GREETS>ASKS>SAYS=-34 -20 34 20|
PP GREETS>LEADS_IN>ASKS=-40 64 -29 5|PP GREETS>LEADS_IN>SAYS=-21 20 32 -30|PP GREETS>SAYS>ASKS=-18 62 -36 -8|
PP GREETS>SAYS>LEADS_IN=14 10 -19 -5|PP GREETS>SAYS>SAYS=38 5 -41 -2|PP HOW_TO_ANSWER>SAYS>SAYS=0 -18 -12 29|
PP LEADS_IN>ASKS>ASKS=-2 86 -70 -13|PP LEADS_IN>ASKS>SAYS=-9 -16 12 14|PP LEADS_IN>SAYS>ASKS=-1 15 -9 -5|
PP LEADS_IN>SAYS>SAYS=-5 52 -14 -33|PP QUALIFIES>ASKS>SAYS=-25 33 -12 4|PP SAYS>ASKS>ASKS=12 40 -42 -10|
PP SAYS>ASKS>FOLLOWS_UP=-9 14 4 -10|PP SAYS>ASKS>HOW_TO_ANSWER=-12 -3 -41 56|PP SAYS>ASKS>QUALIFIES=-20 -37 61 -4|
PP SAYS>ASKS>SAYS=-18 11 -1 8|PP SAYS>ASKS>SIGNS_OFF=-10 -4 -27 41|PP SAYS>HOW_TO_ANSWER>SAYS=-11 -11 -23 45|
PP SAYS>LEADS_IN>ASKS=-29 22 10 -2|PP SAYS>LEADS_IN>SAYS=-39 16 2 21|PP SAYS>SAYS>ASKS=14 -33 15 5|
PP SAYS>SAYS>HOW_TO_ANSWER=-2 -6 -20 28|PP SAYS>SAYS>SAYS=13 -23 26 -15|PP SAYS>SAYS>SIGNS_OFF=-12 -10 -18 40|
PP SAYS>SIGNS_OFF>SAYS=-10 -7 -12 29|PP SIGNS_OFF>SAYS>SAYS=-9 -12 -27 48|R =17 -33 10 6|R ASKS=-16 6 5 6|
R FOLLOWS_UP=-16 15 3 -2|R GREETS=21 -7 -8 -5|R HOW_TO_ANSWER=10 -24 8 5|R LEADS_IN=7 -10 -6 9|
R QUALIFIES=-10 -5 22 -7|R SAYS=19 -38 2 17|R SIGNS_OFF=10 -15 -24 29|R columns=-14 -25 56 -17|
R columnsSAYS=-10 -19 47 -17|R things=-29 56 -8 -20|R thingsASKS=-2 12 7 -16|R thingsSAYS=-34 81 -23 -25|
S 0i=8 -8 -3 3|S 0o=16 -12 -3 -2|S 1i=-20 15 27 -23|S 1o=-35 9 27 -1|T 0i=25 -34 12 -3|T 0o=4 -8 1 3|
T 1i=-51 22 22 7|T 1o=-25 76 10 -62|U 00ASKSi=-37 6 27 4|U 00ASKSo=-9 11 -3 1|U 00HOW_TO_ANSWERi=-24 -6 2 28|
U 00HOW_TO_ANSWERo=-11 -1 -48 61|U 00LEADS_INo=-7 -1 -29 38|U 00QUALIFIESo=-16 -8 -5 29|U 00SAYSi=-12 -9 30 -9|
U 00SAYSo=-17 10 -17 23|U 00SIGNS_OFFi=-10 -1 -29 40|U 00SIGNS_OFFo=-11 -6 -9 26|U 00i0=-30 -9 28 11|
U 00o0=-21 0 -20 41|U 00o1=-25 15 1 9|U 01ASKSi=-7 8 14 -14|U 01ASKSo=-34 20 12 1|U 01GREETSo=21 -9 -8 -5|
U 01LEADS_INi=29 -9 -12 -9|U 01LEADS_INo=23 -11 12 -24|U 01QUALIFIESo=24 21 -25 -20|U 01SAYSi=26 -10 -2 -14|
U 01SAYSo=12 -9 29 -31|U 01i0=42 -16 3 -29|U 01i1=30 16 -34 -12|U 01o0=46 -22 8 -33|U 01o1=-10 9 31 -29|
U 10ASKSi=-8 33 -3 -22|U 10ASKSo=0 3 -18 15|U 10FOLLOWS_UPi=3 -25 45 -22|U 10FOLLOWS_UPo=-8 4 7 -3|
U 10HOW_TO_ANSWERi=-25 -6 -52 82|U 10HOW_TO_ANSWERo=-6 -8 -62 75|U 10QUALIFIESi=-16 -11 37 -9|
U 10QUALIFIESo=-13 -45 54 4|U 10SAYSi=-13 -4 -9 26|U 10SAYSo=-11 7 -22 27|U 10SIGNS_OFFo=-11 -8 -13 32|
U 10i0=-29 8 -9 31|U 10i1=-21 24 3 -6|U 10o0=-25 -2 -7 33|U 10o1=-7 -15 15 8|U 11ASKSi=12 25 -23 -14|
U 11ASKSo=2 64 -53 -13|U 11FOLLOWS_UPi=-7 7 17 -18|U 11SAYSi=2 -16 42 -28|U 11SAYSo=-4 7 35 -38|U 11i0=26 37 -20 -43|
U 11i1=-10 3 13 -6|U 11o0=-10 32 24 -45|U 11o1=-13 53 -9 -32|U 20ASKSi=-12 9 27 -24|U 20ASKSo=7 66 -32 -40|
U 20HOW_TO_ANSWERi=-26 -6 35 -3|U 20HOW_TO_ANSWERo=-17 -10 -52 79|U 20QUALIFIESo=-6 -30 -37 73|
U 20SAYSi=-18 -16 -29 64|U 20SAYSo=1 -27 -86 111|U 20SIGNS_OFFi=-11 -11 -10 32|U 20SIGNS_OFFo=-12 -9 -7 27|
U 20i0=-24 11 -25 38|U 20i1=-16 -18 46 -12|U 20o0=-14 46 -104 73|U 20o1=-15 5 -45 55|U 21ASKSi=-16 17 0 -1|
U 21ASKSo=1 5 6 -12|U 21SAYSi=-22 -17 75 -36|U 21SAYSo=-41 27 42 -28|U 21i0=-22 -14 72 -36|U 21o0=-40 44 36 -41|
U 21o1=1 26 -15 -12|^#=-28 0 41 -13|^# #=-11 -3 -46 60|^a=-14 -23 12 25|^a copy=1 -5 -20 24|^a copy of=1 -5 -20 24|
^all=-21 26 -28 22|^also=9 86 -47 -47|^and=3 49 -43 -9|^and how=3 22 -14 -11|^any=-14 43 2 -32|^by=-11 -1 52 -40|
^can=-9 4 13 -8|^can you=7 -13 16 -10|^can you tell=21 -14 -2 -5|^cheers=-8 -8 -10 26|^could=-17 2 22 -8|
^could you=4 15 -12 -7|^dear=22 -9 -8 -4|^dear commissioner=15 -3 -8 -3|^dear commissioner ,=13 -3 -7 -3|
^dear foi=26 -18 -5 -3|^dear foi officer=9 -3 -3 -3|^dear sir=12 -2 -6 -3|^dear sir ,=9 -1 -5 -2|
^dear team=21 -10 -7 -3|^do=21 -19 7 -9|^field=0 -26 29 -2|^field #=0 -26 29 -2|^field # :=0 -26 29 -2|
^for=-14 -43 7 49|^good=19 -7 -17 5|^good afternoon=12 -2 -5 -5|^good morning=19 -3 -4 -12|^has=-29 48 -13 -5|
^has the=0 55 -34 -20|^hello=19 -3 -11 -5|^hello ,=14 -2 -9 -3|^hi=23 -9 -9 -5|^hi ,=13 -2 -8 -3|
^hi there=17 -3 -7 -7|^how=-6 -12 42 -24|^how many=-8 0 30 -23|^how many of=3 12 -3 -12|^how much=-3 -11 21 -8|
^i=19 -22 -11 14|^i also=-4 19 -35 20|^i am=8 -13 -59 63|^i ask=-31 11 9 12|^i do=-4 -11 -7 22|
^i do not=-4 -11 -7 22|^i have=10 -10 -15 15|^i look=-2 -4 -11 17|^i look forward=-8 -3 -7 19|
^i request=-4 56 -27 -25|^i should=-14 19 4 -8|^i want=21 -12 14 -23|^i want to=-9 15 19 -25|^i would=-40 3 7 30|
^i would also=-9 36 -26 -1|^i would be=11 -30 -40 60|^i would like=-37 11 15 11|^i'd=26 -4 -30 8|^i'm=11 -4 -48 42|
^if=-13 -38 27 24|^if any=4 -29 -12 38|^if so=-1 28 -2 -24|^if the=-13 -21 -12 46|^if there=-8 13 40 -45|
^if there is=-10 16 26 -32|^if you=-6 -36 -12 55|^in=-17 -27 17 28|^is=-20 28 -26 18|^it=-7 20 -30 17|
^it is=-3 14 -32 21|^lastly=-13 74 -28 -33|^lastly ,=-11 54 -24 -19|^many=-8 -8 -12 27|^many thanks=-8 -8 -12 27|
^my=21 -32 -4 15|^no=-15 -9 -35 59|^number=-3 17 11 -24|^number of=-4 16 12 -25|^on=-7 29 -22 0|^our=-14 -19 27 6|
^please=-20 12 1 7|^please also=4 77 -48 -34|^please can=-6 5 -15 17|^please can you=-6 5 -16 17|
^please could=26 -8 7 -25|^please could you=9 -11 20 -19|^please provide=1 -32 46 -15|^please provide the=-8 17 -9 0|
^please send=4 0 4 -8|^please send me=-4 18 -4 -10|^please send the=-28 23 -2 7|^please tell=-18 49 -20 -11|
^please tell me=-18 49 -20 -11|^sent=-2 -9 -7 18|^sent from=-2 -9 -7 18|^should=3 -33 -30 61|^thank=16 -13 -6 2|
^thank you=16 -13 -6 2|^thank you for=22 -13 -3 -7|^thanks=-10 -8 -20 38|^the=-16 71 -21 -33|
^the number=-1 20 -14 -5|^the number of=-2 18 -13 -4|^this=-15 6 4 5|^to=28 -38 15 -5|^under=25 -12 -10 -3|
^we=34 -48 -18 32|^we are=24 -33 -25 33|^we should=-14 21 -16 9|^we would=-23 31 -33 26|^what=7 -19 35 -23|
^what did=-5 -2 8 -1|^what is=-1 19 -27 10|^what is the=-3 19 -29 12|^what was=-2 -9 20 -9|
^what was the=-2 32 -26 -3|^where=-37 -3 3 36|^which=-2 -2 24 -21|^who=5 -12 18 -11|^with=-7 -21 -29 57|
^would=-6 0 -38 45|^would you=-12 11 -40 42|^you=1 -41 18 23|^your=34 20 -31 -23|act 00ASKS=-50 33 5 12|
act 00FOLLOWS_UP=-14 5 3 6|act 00GREETS=19 -7 -8 -4|act 00HOW_TO_ANSWER=9 -20 -19 30|act 00LEADS_IN=7 -34 10 16|
act 00QUALIFIES=1 -8 10 -3|act 00SAYS=2 -15 12 2|act 00SIGNS_OFF=11 -15 -25 29|act 01ASKS=-3 44 -18 -24|
act 01FOLLOWS_UP=-8 15 27 -34|act 01HOW_TO_ANSWER=-24 -11 33 2|act 01LEADS_IN=13 29 -28 -15|
act 01QUALIFIES=3 -33 34 -4|act 01SAYS=-19 12 4 2|act 01SIGNS_OFF=-11 -9 -8 28|act 0ASKS=-13 9 5 -1|
act 0FOLLOWS_UP=-16 15 3 -2|act 0GREETS=22 -7 -9 -6|act 0HOW_TO_ANSWER=6 -23 6 11|act 0LEADS_IN=5 -8 -7 10|
act 0QUALIFIES=1 -16 21 -6|act 0SAYS=-5 5 10 -11|act 0SIGNS_OFF=9 -15 -23 29|act 10ASKS=58 -29 5 -34|
act 10GREETS=29 -13 -10 -6|act 10SAYS=59 -28 -23 -9|act 1ASKS=-34 47 8 -21|act 1GREETS=26 -17 -5 -3|
act 1LEADS_IN=55 -15 -9 -32|act 1SAYS=44 -38 -45 39|at 01=-10 -14 39 -15|at 01ASKS=-14 2 10 1|
at 01FOLLOWS_UP=-12 14 -10 7|at 01GREETS=22 -9 -8 -5|at 01HOW_TO_ANSWER=3 -11 9 -1|at 01LEADS_IN=5 12 -3 -14|
at 01QUALIFIES=24 -33 14 -5|at 01SAYS=-21 -5 32 -7|at 01SIGNS_OFF=1 -12 -10 21|at 02=1 31 -60 28|
at 02ASKS=-12 18 -22 16|at 02GREETS=22 -6 -6 -9|at 02HOW_TO_ANSWER=13 -22 -32 42|at 02LEADS_IN=37 -26 -39 28|
at 02QUALIFIES=-30 25 -31 37|at 02SAYS=16 24 -46 5|at 03=47 -13 -45 10|at 03ASKS=-23 46 -17 -7|
at 03GREETS=13 -3 -5 -5|at 03SAYS=38 -3 -52 17|at 12=-10 -21 41 -10|at 12ASKS=-30 -7 41 -4|at 12FOLLOWS_UP=-10 2 5 2|
at 12HOW_TO_ANSWER=10 -18 27 -19|at 12LEADS_IN=16 -33 12 5|at 12QUALIFIES=-14 -12 12 14|at 12SAYS=0 -14 17 -3|
at 13=-8 1 -18 25|at 13ASKS=-37 35 5 -3|at 13SAYS=2 -12 -12 22|at 23=19 10 -27 -1|at 23ASKS=19 30 -24 -24|
at 23FOLLOWS_UP=-6 6 8 -8|at 23QUALIFIES=6 -11 33 -28|at 23SAYS=21 -31 -12 21|at 23SIGNS_OFF=-10 -8 -20 38|
b=3 -12 16 -7|back iQUALIFIES=27 -25 10 -12|back oQUALIFIES=4 4 -13 4|back oSAYS=16 -58 61 -19|colon i=43 -23 7 -26|
colon o=-8 16 3 -12|end 1ASKS=-20 -2 7 15|end 1FOLLOWS_UP=-4 11 1 -8|end 1HOW_TO_ANSWER=-18 -5 1 22|
end 1QUALIFIES=-20 -18 25 13|end 1SAYS=-12 -34 -21 67|end 1SIGNS_OFF=-11 -11 -23 46|end 2ASKS=-25 24 15 -14|
end 2FOLLOWS_UP=-15 0 8 7|end 2HOW_TO_ANSWER=-20 -3 -38 62|end 2QUALIFIES=1 -40 30 10|end 2SAYS=-24 -9 -15 49|
end 2SIGNS_OFF=-12 -8 -14 34|end 3ASKS=-25 48 -1 -22|end 3FOLLOWS_UP=-5 -12 19 -2|end 3GREETS=29 -17 -10 -3|
end 3HOW_TO_ANSWER=-23 -6 10 19|end 3LEADS_IN=-1 11 -26 15|end 3QUALIFIES=19 -10 29 -38|end 3SAYS=0 38 -28 -11|
end 3SIGNS_OFF=-24 -4 -8 36|end 4ASKS=2 37 -3 -36|end 4FOLLOWS_UP=-16 20 -8 4|end 4GREETS=21 -8 -8 -6|
end 4HOW_TO_ANSWER=40 -27 3 -17|end 4LEADS_IN=24 -4 3 -24|end 4QUALIFIES=-2 0 -3 5|end 4SAYS=22 -8 58 -73|
g # #=17 -26 0 9|g # ,=4 -10 -4 10|g # .=-8 20 7 -19|g # :=-26 29 5 -8|g # ?=-29 -10 38 1|g # and=-4 -3 8 -1|
g # january=-7 1 3 3|g # june=-21 34 13 -26|g # march=17 20 -14 -24|g # may=19 -9 -6 -5|g # th=9 -21 -41 53|
g # to=1 -29 10 18|g , #=4 27 -35 4|g , a=14 8 -19 -4|g , and=13 7 13 -33|g , as=-17 0 -11 28|g , for=42 -29 10 -23|
g , how=7 18 -11 -15|g , i=-27 42 -39 23|g , if=-27 48 12 -32|g , in=-2 8 -22 17|g , including=-10 33 -32 9|
g , please=3 -6 4 -1|g , the=-15 14 -8 9|g , which=47 -23 -24 1|g , who=8 -50 8 34|g , with=-20 12 23 -15|
g a copy=6 8 -5 -10|g a list=-15 28 2 -15|g a spreadsheet=-6 23 -30 13|g about the=10 -4 -11 5|g act #=40 -34 -10 4|
g also be=-11 48 -17 -19|g also like=-14 39 -31 5|g am writing=20 -7 -20 7|g and #=-26 0 0 27|
g and crime=6 -2 10 -14|g and have=26 -22 -8 3|g and how=-33 14 35 -16|g and i=26 -19 -20 14|g and if=-6 26 8 -28|
g and not=-12 -31 32 10|g and the=0 7 -13 6|g and was=35 10 -26 -19|g and what=-18 18 8 -8|g and who=1 64 -48 -17|
g any of=-22 -18 21 20|g are there=-11 -26 43 -6|g as a=11 -25 -25 39|g ask for=-22 43 -23 2|g at the=21 -3 0 -18|
g be glad=15 13 -36 7|g be grateful=28 -9 -19 1|g between the=5 56 -43 -18|g by a=-4 18 -44 30|
g by the=-10 24 -4 -11|g by which=2 8 21 -30|g can be=13 10 -37 14|g can i=-22 47 -18 -7|g can you=-2 10 3 -10|
g chief constable=12 4 -27 11|g commissioner ,=13 -13 11 -11|g commissioner and=8 32 -21 -19|
g commissioner has=-16 19 -2 -1|g commissioner's office=2 -12 19 -10|g copies of=40 -32 -1 -7|g copy of=6 9 -5 -10|
g cost ?=-19 25 -3 -3|g cost of=-2 22 -2 -18|g could you=-7 24 6 -23|g crime commissioner=8 8 -10 -6|
g days .=-7 -12 -18 38|g dear commissioner=15 -3 -8 -3|g dear foi=26 -18 -5 -3|g dear sir=12 -2 -6 -3|
g dear team=21 -10 -7 -3|g did the=-6 45 -32 -8|g do .=-3 -25 16 12|g do not=-9 -33 -3 45|g do you=-9 20 -22 11|
g does the=-17 -13 34 -3|g each of=-6 35 -23 -6|g each year=-2 -13 -23 39|g email .=-7 -3 -14 23|
g field #=-2 -23 31 -6|g fine .=-8 -10 15 3|g foi officer=11 -3 -5 -3|g foi team=6 -1 -3 -2|g for #=-33 7 17 10|
g for a=30 -37 -21 28|g for each=-16 -17 48 -15|g for the=-15 72 -64 6|g for your=9 -14 -4 10|
g forward to=-8 -3 -9 20|g freedom of=3 8 -13 2|g from the=17 28 -50 5|g given to=-21 30 22 -31|
g glad of=23 10 -38 5|g good afternoon=12 -2 -5 -5|g good morning=19 -3 -4 -12|g grateful for=29 -9 -18 -2|
g happy to=-2 -21 -8 31|g has been=32 2 -6 -28|g has the=-5 75 -64 -6|g have a=7 -3 -19 15|g have been=-6 14 -3 -5|
g have the=-36 53 -30 13|g hello ,=14 -2 -9 -3|g hi ,=13 -2 -8 -3|g hi there=17 -3 -7 -7|g how many=-34 34 24 -23|
g how much=-14 -3 32 -15|g i also=-10 40 -42 12|g i am=10 -18 -7 16|g i ask=-37 16 -15 36|g i can=13 -9 -37 33|
g i do=-1 -13 -17 30|g i don't=-13 -7 19 1|g i have=36 -11 -19 -6|g i know=-12 -10 -47 69|g i look=-2 -4 -11 17|
g i mean=-8 -20 69 -40|g i request=-1 58 -32 -25|g i see=11 22 -2 -31|g i should=-1 13 0 -12|
g i understand=3 11 -35 20|g i want=13 -21 9 -1|g i was=27 -31 7 -3|g i would=-26 12 -8 22|g if any=-1 -23 2 22|
g if it=11 -30 27 -8|g if so=-3 16 17 -29|g if the=-12 -22 -14 48|g if there=-8 30 23 -46|g if you=-6 -16 -35 58|
g in #=-27 14 25 -13|g in a=25 -8 -54 37|g in each=-17 34 -33 17|g in it=9 -4 5 -9|g in the=6 23 9 -37|
g in which=-10 33 -16 -7|g in your=7 -7 -20 20|g information act=55 -40 -6 -10|g is a=-26 33 -14 7|
g is fine=-13 -11 18 6|g is it=20 19 -32 -7|g is not=-31 22 -12 21|g is the=20 18 -28 -11|g is there=-2 42 -15 -24|
g is to=2 8 -4 -5|g it .=-20 17 5 -1|g it ?=17 22 -8 -31|g it cost=-11 -3 28 -14|g it is=-14 4 -3 12|
g it was=-22 30 -13 6|g it would=0 28 -12 -16|g january #=-21 48 -42 14|g june .=9 14 -37 13|
g know how=-24 53 -26 -3|g know if=7 -6 -25 25|g know what=-11 47 -23 -13|g last year=-9 25 -16 0|
g lastly ,=-11 54 -24 -19|g let me=-27 16 -18 29|g like a=-6 15 17 -26|g like the=-6 -28 17 16|
g like to=6 38 -24 -20|g list of=-21 29 2 -9|g look forward=-8 -3 -9 20|g madam ,=13 -2 -9 -1|g many of=-6 23 -11 -6|
g many people=-26 47 -25 4|g many thanks=-8 -9 -11 28|g many were=-3 19 -14 -2|g may #=-5 9 6 -9|g me .=5 -29 -27 51|
g me have=-8 31 -2 -21|g me how=-23 47 -30 6|g me know=-30 13 -16 32|g me the=9 41 -24 -26|g me what=-18 30 -3 -10|
g me whether=-7 48 -22 -19|g name of=-8 16 -4 -5|g names of=-11 -1 -29 41|g not the=-20 24 -16 12|
g number of=-7 40 -15 -19|g of #=33 -10 15 -37|g of a=11 -2 -29 20|g of all=-21 37 -20 5|g of any=0 24 -4 -21|
g of each=-13 49 -27 -9|g of information=0 9 -12 3|g of it=-30 33 -30 26|g of that=2 -21 -21 40|g of the=6 23 21 -51|
g of them=6 1 23 -30|g of these=-26 0 17 9|g of this=3 -30 -28 55|g of those=7 52 -49 -10|g of your=-14 47 -29 -4|
g officer ,=19 -4 -7 -8|g on #=0 -14 9 5|g on a=2 16 -30 11|g on it=1 -9 29 -21|g on the=24 -6 -17 -2|
g on which=-1 -10 21 -11|g one .=16 35 -43 -7|g only .=-16 7 -28 37|g paid for=12 4 -34 18|g pay for=20 2 -62 40|
g please .=17 -22 -36 41|g please also=4 77 -48 -34|g please can=-6 5 -15 17|g please confirm=0 41 -37 -4|
g please could=26 -8 7 -25|g please give=-2 -45 51 -5|g please let=-20 18 -21 24|g please provide=1 -34 48 -16|
g please say=-7 -19 21 6|g please send=-2 -5 9 -3|g please supply=1 34 6 -42|g please tell=-17 57 -23 -17|
g police and=6 -2 10 -14|g policy on=-10 35 -20 -5|g provide the=-6 21 -12 -3|g reply by=-7 -4 -7 18|
g request the=55 11 -37 -30|g section #=-6 -21 -18 45|g see the=-14 11 13 -10|g send me=-15 64 -22 -26|
g send the=-17 16 24 -23|g sent from=-4 -12 -10 26|g should also=-7 32 -21 -4|g should be=0 -10 -34 44|
g since #=34 14 -47 -2|g since the=11 -15 10 -6|g sir ,=9 -2 -13 7|g sir madam=14 -2 -10 -2|g spent on=-6 7 6 -7|
g supply the=3 53 -19 -38|g team ,=10 -2 -5 -3|g tell me=-20 30 -18 8|g thank you=16 -12 -7 3|
g thanks for=18 -14 -13 9|g that i=-9 -26 30 4|g that is=26 8 -33 -1|g that the=14 -37 1 22|g the #=17 -19 -42 43|
g the chief=6 19 -21 -4|g the commissioner=5 10 8 -23|g the commissioner's=-31 63 -9 -23|g the contract=-7 28 -6 -15|
g the cost=-6 25 -9 -10|g the council=-3 6 -42 40|g the county=13 9 -5 -17|g the date=-31 26 -10 15|
g the decision=21 11 1 -33|g the first=-14 -8 23 -2|g the following=22 -7 4 -19|g the force=10 -8 19 -20|
g the freedom=22 -9 -4 -9|g the last=12 5 28 -45|g the list=-24 -23 54 -8|g the minutes=21 21 -29 -13|
g the name=-9 23 -12 -2|g the names=-15 -3 -27 44|g the new=-9 12 -4 2|g the number=-30 59 -34 5|
g the office=-11 -13 17 7|g the old=7 15 -28 6|g the panel=-26 -7 13 20|g the pcc=-26 31 -22 17|
g the police=-6 -1 20 -13|g the policy=-7 27 9 -29|g the public=-14 -4 -19 36|g the report=16 11 -7 -21|
g the same=11 -20 -4 13|g the total=0 46 -8 -38|g them .=-16 31 -25 10|g them ?=0 -13 17 -4|g there ,=15 -3 -7 -4|
g there a=-8 28 -2 -18|g there is=-19 24 -7 2|g there was=-3 -1 29 -25|g they are=16 -20 -52 56|
g they were=14 19 -23 -10|g this is=-4 8 -25 22|g this year=1 32 -22 -11|g time .=-13 8 15 -10|g to #=-7 -13 13 7|
g to ask=18 -20 -20 21|g to be=15 -24 -6 16|g to have=-18 29 -22 11|g to know=8 18 17 -42|g to me=-25 31 -19 14|
g to see=19 25 -24 -20|g to the=-2 -4 -1 7|g to this=-15 7 -20 29|g to whom=7 -35 37 -9|g to your=4 20 -41 18|
g under the=21 3 -6 -18|g used in=-4 -24 32 -4|g want to=-20 -5 0 25|g was a=1 3 10 -14|g was it=35 -14 -13 -9|
g was the=1 35 -32 -4|g we are=26 -35 -21 30|g we have=13 0 20 -33|g we should=-14 21 -16 9|g we would=-23 21 -56 58|
g what did=-13 11 7 -5|g what i=20 -26 -10 16|g what is=-1 27 -28 2|g what the=-19 54 -21 -14|
g what was=-3 -1 15 -11|g whether the=-30 38 9 -17|g which it=-23 7 38 -22|g which the=-14 44 -7 -23|
g who decides=3 43 -22 -25|g will be=-3 -28 -32 63|g will do=-3 -2 -30 35|g wish to=11 28 -28 -11|
g with a=16 -17 10 -9|g with any=-14 77 -37 -27|g with the=-7 4 16 -13|g working days=-13 -2 -6 21|
g would also=-9 36 -24 -3|g would be=4 -4 -19 20|g would like=-5 -12 26 -9|g would you=-20 48 -49 21|
g year .=-30 47 -36 19|g year ?=-17 26 -10 1|g years ?=-32 18 24 -10|g you .=-5 -11 -30 47|g you also=-10 63 -36 -17|
g you can=-12 -22 22 12|g you could=5 2 -43 35|g you for=21 -12 -3 -6|g you have=-1 -4 -6 12|g you tell=4 26 -14 -17|
g you to=-4 -10 -26 40|g your answer=5 -20 -32 47|g your help=-11 -6 -20 37|g your office=13 -8 5 -10|
g your reply=16 -10 -7 0|g your time=-15 -6 -5 27|g £ #=2 28 -32 3|i=5 -10 10 -5|n 0=10 -27 24 -7|n 1=-2 27 -6 -18|
n 2=-16 -25 19 22|n 3=26 3 1 -29|n 4=14 12 -22 -3|n 6=-19 17 15 -14|n 7=-9 34 -49 25|noun i=1 -7 5 0|
noun o=-8 27 -16 -3|o=-4 -3 11 -4|p -1=43 -7 -21 -14|p -1->ASKSo=-21 57 -26 -10|p -1->GREETSo=20 -6 -8 -6|
p -1->SAYSo=55 -10 -40 -5|p -10o1=41 -8 -20 -13|p -1ASKSo=-21 57 -26 -10|p -1GREETSo=20 -6 -8 -6|
p -1SAYSo=55 -10 -40 -5|p -1^dearo=19 -7 -8 -4|p -1^goodo=19 -3 -7 -9|p -1^helloo=19 -3 -11 -5|p -1^hio=17 -4 -8 -5|
p -1o=43 -7 -21 -14|p 0=62 46 -61 -47|p 00i0=70 -19 -35 -16|p 00o1=42 15 -31 -26|p 01i0=39 37 -48 -28|
p 01o0=31 8 -47 8|p 01o1=27 40 -36 -32|p 0ASKSi=14 48 -48 -14|p 0ASKSo=-23 60 -30 -8|p 0GREETS>ASKSo=-17 34 -12 -5|
p 0GREETS>LEADS_INo=40 -12 -16 -12|p 0GREETS>SAYSi=26 -2 -15 -9|p 0GREETS>SAYSo=54 -36 -14 -4|
p 0LEADS_IN>ASKSo=-8 45 -33 -3|p 0LEADS_IN>SAYSo=-28 71 -41 -2|p 0LEADS_INi=35 -13 -14 -9|p 0LEADS_INo=23 16 -31 -8|
p 0QUALIFIESo=24 21 -25 -20|p 0SAYS>ASKSi=19 40 -35 -23|p 0SAYS>ASKSo=-31 77 -35 -12|p 0SAYS>LEADS_INi=25 -9 -8 -8|
p 0SAYS>SAYSi=45 -9 -24 -12|p 0SAYS>SAYSo=43 1 -48 4|p 0SAYSi=36 -10 -17 -9|p 0SAYSo=34 12 -42 -4|
p 0^cano=16 -6 -4 -6|p 0^couldo=-11 23 -12 -1|p 0^howi=-16 47 -34 3|p 0^howo=-5 53 -48 0|p 0^i'mo=30 -15 -3 -11|
p 0^ii=33 19 -18 -34|p 0^io=60 -31 -12 -17|p 0^ito=-2 37 -3 -32|p 0^myi=38 -2 -26 -11|p 0^myo=50 -29 -13 -8|
p 0^pleasei=-22 68 -36 -10|p 0^pleaseo=16 46 -42 -20|p 0^thei=41 -12 -25 -4|p 0^theo=-10 50 -38 -2|
p 0^undero=-2 10 1 -9|p 0^wei=40 -25 -12 -3|p 0^weo=48 -23 -10 -15|p 0^whato=19 9 -28 0|p 0i=62 9 -48 -23|
p 0o=34 46 -40 -40|p 1=-39 5 46 -12|p 10i0=-27 72 -65 20|p 10o1=-42 29 -28 42|p 11i0=-27 -13 75 -35|
p 11o0=-7 14 34 -41|p 11o1=-37 6 6 25|p 1ASKS>ASKSi=-15 101 -69 -17|p 1ASKS>ASKSo=12 75 -93 5|
p 1ASKS>FOLLOWS_UPi=-6 12 24 -30|p 1ASKS>FOLLOWS_UPo=0 46 -36 -9|p 1ASKS>HOW_TO_ANSWERo=-25 -11 23 14|
p 1ASKS>QUALIFIESi=-15 -5 41 -22|p 1ASKS>QUALIFIESo=-19 -3 15 8|p 1ASKS>SAYSi=-33 -23 3 53|
p 1ASKS>SAYSo=-36 -7 19 24|p 1ASKS>SIGNS_OFFi=-8 -11 -8 26|p 1ASKS>SIGNS_OFFo=-17 -14 -11 41|p 1ASKSi=-8 14 7 -13|
p 1ASKSo=-1 4 12 -14|p 1FOLLOWS_UPi=-5 14 20 -29|p 1FOLLOWS_UPo=-6 39 -53 21|p 1HOW_TO_ANSWERo=-21 -11 13 19|
p 1QUALIFIESi=-15 -4 43 -24|p 1QUALIFIESo=-18 -22 17 23|p 1SAYS>ASKSi=-1 -75 83 -6|p 1SAYS>ASKSo=-7 -20 42 -15|
p 1SAYS>HOW_TO_ANSWERo=-10 -3 -34 47|p 1SAYS>QUALIFIESo=-19 -26 -6 51|p 1SAYS>SAYSi=-29 -1 59 -29|
p 1SAYS>SAYSo=-21 31 -46 35|p 1SAYS>SIGNS_OFFo=-12 -7 -14 33|p 1SAYSi=-36 -19 34 21|p 1SAYSo=-31 8 17 6|
p 1SIGNS_OFFi=-7 -9 -13 29|p 1SIGNS_OFFo=-13 -10 -9 32|p 1^alsoo=9 75 -45 -39|p 1^andi=-10 55 -20 -25|
p 1^ando=-10 23 -35 21|p 1^ao=-10 -20 -8 37|p 1^hasi=-3 -35 41 -3|p 1^howi=-4 31 -22 -5|p 1^howo=7 -22 47 -32|
p 1^ifi=-2 -16 52 -34|p 1^ifo=-9 7 -36 38|p 1^ii=-31 -7 18 20|p 1^ino=-11 -32 -14 57|p 1^io=-22 -3 -2 26|
p 1^myo=-14 -13 4 24|p 1^numberi=-1 -15 18 -2|p 1^pleasei=-6 28 3 -25|p 1^pleaseo=-7 -29 22 14|
p 1^thanko=-22 -5 -4 31|p 1^thanksi=-10 -9 -20 38|p 1^thei=-13 -8 49 -28|p 1^theo=-14 66 -26 -25|
p 1^weo=-21 -29 2 48|p 1^whati=-2 -10 13 -1|p 1^whato=-5 7 18 -19|p 1^whoi=-1 -25 30 -5|p 1i=-31 12 41 -22|
p 1o=-36 10 22 4|p 2=-61 -12 60 13|p 20i0=-32 -14 68 -21|p 20o0=-10 -36 73 -27|p 20o1=-31 29 -60 61|
p 21o0=-6 -21 62 -35|p 21o1=-27 11 12 4|p 2ASKS>ASKSo=-3 -27 14 16|p 2ASKS>HOW_TO_ANSWERo=-8 -8 -23 39|
p 2ASKS>SAYSo=-18 18 -31 31|p 2ASKS>SIGNS_OFFo=-6 -3 -7 16|p 2ASKSi=-20 -5 47 -23|p 2ASKSo=-3 -6 -2 12|
p 2FOLLOWS_UP>ASKSo=-13 -2 12 3|p 2FOLLOWS_UP>SAYSo=-2 -18 -12 33|p 2FOLLOWS_UPi=-2 -26 45 -17|
p 2FOLLOWS_UPo=-11 -4 17 -2|p 2HOW_TO_ANSWERo=-12 -7 -19 38|p 2QUALIFIES>ASKSo=4 39 -26 -16|
p 2QUALIFIESo=-17 -27 2 42|p 2SAYS>ASKSi=-9 1 19 -12|p 2SAYS>ASKSo=-3 29 -30 4|p 2SAYS>SAYSo=-40 -2 48 -6|
p 2SAYSo=-49 14 25 9|p 2SIGNS_OFFo=-11 -14 -19 44|p 2^howo=2 19 -3 -18|p 2^ifi=-4 -25 58 -29|p 2^ifo=-11 -33 31 12|
p 2^io=-24 41 -60 43|p 2^pleasei=-12 33 -9 -12|p 2^pleaseo=-12 15 -3 0|p 2^theo=-7 -35 14 29|p 2i=-36 -17 76 -24|
p 2o=-51 -4 34 22|p 3=-29 -22 -49 100|p 30i0=-12 -11 -34 57|p 30o1=-13 -14 -8 35|p 31i0=-29 -11 -40 80|
p 31o0=-23 -7 -33 64|p 31o1=-12 -28 -14 54|p 3HOW_TO_ANSWER>HOW_TO_ANSWERi=-6 -2 -7 15|
p 3HOW_TO_ANSWER>SAYSi=-20 0 -16 37|p 3HOW_TO_ANSWER>SAYSo=-13 -9 -9 32|p 3HOW_TO_ANSWERi=-8 -1 -14 23|
p 3SAYS>HOW_TO_ANSWERi=-7 0 -20 26|p 3SAYS>SAYSi=-14 -2 -30 46|p 3SAYS>SAYSo=-10 -10 -32 52|
p 3SAYS>SIGNS_OFFi=-6 -3 -2 10|p 3SAYS>SIGNS_OFFo=-7 -4 -4 15|p 3SAYSi=-15 0 -24 39|p 3SAYSo=-8 -8 -27 43|
p 3SIGNS_OFF>SAYSi=-12 0 -14 27|p 3SIGNS_OFF>SAYSo=-13 -7 -28 48|p 3SIGNS_OFFi=-6 -3 -2 11|p 3SIGNS_OFFo=-9 -6 -4 19|
p 3^ifi=4 -19 -23 38|p 3^ii=-34 2 -18 50|p 3^io=-16 -33 4 46|p 3i=-24 -14 -45 84|p 3o=-19 -18 -18 54|
pR -1oASKS=-21 57 -26 -10|pR -1oGREETS=20 -6 -8 -6|pR -1oSAYS=55 -10 -40 -5|pR 0iASKS=14 48 -48 -14|
pR 0iLEADS_IN=35 -13 -14 -9|pR 0iSAYS=36 -10 -17 -9|pR 0oASKS=-28 68 -30 -10|pR 0oLEADS_IN=28 7 -25 -9|
pR 0oQUALIFIES=13 30 -20 -24|pR 0oSAYS=63 -30 -31 -1|pR 0thingsoASKS=-8 44 -32 -3|pR 0thingsoSAYS=-30 68 -39 1|
pR 1iASKS=-8 14 7 -13|pR 1iFOLLOWS_UP=-5 14 20 -29|pR 1iQUALIFIES=-15 -4 43 -24|pR 1iSAYS=-36 -19 34 21|
pR 1iSIGNS_OFF=-7 -9 -13 29|pR 1oASKS=0 26 -19 -6|pR 1oFOLLOWS_UP=-6 39 -53 21|pR 1oHOW_TO_ANSWER=-21 -10 15 16|
pR 1oQUALIFIES=-19 -6 10 15|pR 1oSAYS=-33 -36 30 40|pR 1oSIGNS_OFF=-13 -10 -9 33|pR 1thingsoASKS=-1 -4 24 -19|
pR 1thingsoSAYS=-7 49 -32 -10|pR 2columnsoSAYS=-2 -32 39 -5|pR 2iASKS=-20 -5 47 -23|pR 2iFOLLOWS_UP=-2 -26 45 -17|
pR 2oASKS=-7 -17 9 15|pR 2oFOLLOWS_UP=-11 -4 17 -2|pR 2oHOW_TO_ANSWER=-11 -6 -12 30|pR 2oQUALIFIES=-17 -27 2 42|
pR 2oSAYS=-52 21 1 29|pR 2oSIGNS_OFF=-11 -14 -19 44|pR 2thingsoASKS=4 57 -47 -14|pR 3iHOW_TO_ANSWER=-8 -1 -14 23|
pR 3iSAYS=-15 0 -23 39|pR 3iSIGNS_OFF=-6 -3 -2 11|pR 3oSAYS=-8 -8 -27 43|pR 3oSIGNS_OFF=-10 -4 -3 17|
question i0=-4 0 11 -7|question i1=7 -3 1 -5|question o0=5 -1 18 -22|question o1=-5 31 -16 -10|title i=11 -32 13 8|
title i>-=-11 -7 -2 21|title o=-42 69 -39 12|title o>-=-3 -7 -52 61|title o>ASKSo=-31 111 -60 -20|
title o>LEADS_INo=43 -52 -13 21|title o>SAYSo=10 -27 12 5|w !=20 -19 -38 37|w #=-11 -5 37 -21|w ,=9 3 6 -19|
w .=10 -23 -5 18|w :=-33 33 12 -11|w ;=-23 22 -15 16|w ?=9 -19 33 -22|w a=21 -7 -24 10|w about=4 -8 -3 7|
w above=8 -36 -7 35|w act=28 -4 -16 -7|w address=23 -4 -38 19|w advice=6 34 -30 -10|w after=3 30 -12 -21|
w afternoon=12 -2 -5 -5|w again=6 -10 -12 16|w agreement=-22 0 22 0|w all=-8 18 -52 42|w also=-5 132 -84 -43|
w am=9 -21 -7 19|w an=6 -1 -23 17|w and=-26 18 0 8|w annual=-5 31 -17 -8|w another=26 -11 -50 35|
w answer=4 -16 -13 25|w answers=0 -33 -26 58|w any=-38 29 -13 22|w anyone=-28 50 -40 18|w anything=0 -25 -16 41|
w april=-11 8 -22 25|w are=5 -27 2 20|w as=19 -14 -32 28|w ask=-21 28 -24 17|w asked=38 2 -11 -29|
w asking=-13 17 -28 24|w assessment=-14 60 -34 -12|w at=18 39 -37 -20|w attach=-3 -14 31 -15|w august=-30 17 14 -1|
w average=-23 39 -5 -11|w b=-8 -2 -27 38|w back=-20 24 -2 -1|w be=22 -44 -15 37|w because=35 -19 -13 -3|
w been=-10 14 15 -20|w before=-8 -4 -34 47|w being=-28 7 -14 35|w below=12 3 -18 3|w best=-22 -8 -55 85|
w between=-25 47 5 -27|w bikes=4 52 -42 -14|w bins=25 8 -26 -7|w both=-10 -27 44 -6|w bought=25 19 -41 -2|
w budget=-22 3 37 -18|w building=8 34 -30 -12|w business=-29 38 -7 -3|w but=-18 -32 63 -13|w by=3 2 25 -29|
w call=18 -7 19 -30|w called=32 8 -21 -18|w came=1 32 -18 -16|w cameras=16 3 3 -22|w can=-7 7 -14 14|
w can't=11 -10 -18 17|w car=20 7 -20 -8|w case=-7 14 -30 22|w cheers=-8 -8 -10 26|w chief=6 29 -24 -11|
w clear=-34 28 -9 15|w come=8 -9 -26 26|w commissioner=10 -3 -7 1|w commissioner's=-31 62 -9 -23|
w committee=-8 17 -32 23|w community=7 2 -4 -5|w company=8 67 -49 -26|w complaints=-10 -2 26 -15|
w confirm=-8 32 -41 17|w constable=13 5 -26 9|w consultation=33 -15 -20 1|w contact=-28 32 17 -22|
w contract=13 13 -1 -25|w control=-4 26 -24 2|w copies=33 -30 -40 37|w copy=-2 2 -13 14|
w correspondence=-34 33 30 -29|w cost=-27 28 15 -16|w costs=-1 26 -31 5|w could=1 6 3 -10|w council=0 16 -10 -6|
w counter=2 -17 18 -3|w county=13 9 -5 -17|w crime=5 46 -37 -14|w current=3 55 -39 -19|w custody=5 2 -11 4|
w data=-13 25 -46 34|w date=-33 3 18 12|w day=-12 -2 -14 28|w days=-19 13 -23 28|w deadline=15 -23 -34 41|
w dear=22 -9 -8 -4|w december=2 -18 20 -4|w decides=3 43 -22 -25|w decision=20 26 -17 -28|w details=5 -2 14 -17|
w did=-10 12 27 -28|w do=-5 -36 -4 45|w does=-20 7 10 4|w don't=-9 -15 18 6|w done=-22 26 -33 28|w down=2 -14 15 -3|
w due=-12 25 -31 17|w e=-3 -11 8 6|w each=-43 0 42 1|w email=-19 -7 -21 47|w emails=2 4 30 -36|w empty=38 4 -29 -13|
w end=-9 -21 -5 35|w ended=-12 -6 -20 38|w every=-8 -17 -17 41|w expect=-20 -4 -10 35|w february=17 -2 -35 21|
w field=-6 -23 26 2|w figure=-20 9 34 -23|w figures=-12 -30 -15 57|w find=28 5 -52 19|w fine=-13 24 -3 -7|
w firm=-23 19 16 -11|w first=-29 37 1 -9|w five=34 -21 -40 27|w foi=67 -18 -52 3|w following=22 -8 4 -19|
w for=-1 8 -39 32|w force=-16 19 26 -29|w form=-9 -29 2 36|w forward=-4 -5 -24 34|w four=-4 -6 -3 12|
w freedom=2 10 -14 1|w from=6 19 -37 12|w full=-10 3 -5 12|w fund=34 -46 -11 23|w gave=11 3 -3 -11|
w get=-2 10 -37 29|w give=-1 -42 28 14|w given=6 15 10 -31|w glad=15 13 -36 7|w go=-4 44 -72 32|w good=28 -23 -38 32|
w got=-13 69 -36 -21|w grants=53 -8 -25 -20|w grateful=30 -11 -19 0|w group=29 -27 -29 26|w guidance=-12 -3 39 -24|
w had=18 24 -22 -20|w hampshire=15 14 -19 -11|w handed=-16 20 -23 19|w happy=-4 -23 -38 65|w has=-21 -12 35 -2|
w have=37 -1 -28 -7|w he=6 35 -50 9|w held=11 7 -1 -16|w hello=19 -3 -11 -5|w help=4 -16 -24 36|w her=10 20 -48 18|
w hi=23 -9 -9 -5|w hold=-23 24 11 -11|w hope=37 -20 -45 27|w hours=-32 24 -3 11|w house=-1 9 -24 16|
w how=-28 4 34 -10|w i=21 -25 -2 5|w i'd=27 17 -39 -4|w i'm=7 -5 -37 35|w if=-17 -30 17 29|w impact=-9 66 -31 -26|
w in=0 3 17 -20|w including=-14 24 -13 3|w information=-13 -7 -15 35|w interest=3 4 -35 29|w interested=-25 37 1 -12|
w into=1 47 -50 2|w is=-25 9 -8 23|w it=-20 -1 3 18|w it's=17 -28 -16 27|w its=22 -3 -13 -5|w january=-3 21 -24 6|
w july=27 3 11 -40|w june=7 17 5 -29|w just=11 -45 -22 56|w keep=1 52 -25 -28|w kept=19 25 -21 -23|
w kindly=13 6 -37 18|w knives=-22 76 -59 5|w know=7 -17 -25 36|w last=34 -18 36 -52|w lastly=-13 78 -31 -35|
w leave=-16 -24 15 26|w let=-28 16 -21 34|w letter=9 48 -38 -18|w letters=2 -24 21 1|w like=-6 12 11 -17|
w limit=-16 12 -26 30|w link=-3 -4 -33 39|w list=-22 5 30 -13|w live=5 -12 16 -8|w local=2 -14 -35 46|
w log=-6 15 -1 -7|w long=-15 51 -34 -2|w look=-4 2 -22 24|w lost=-5 -29 12 22|w madam=15 -3 -10 -2|
w made=-5 27 -8 -14|w mail=-6 -21 13 13|w make=3 -15 12 1|w many=-37 28 18 -10|w march=1 16 -16 -2|
w marl=6 16 -2 -20|w matter=4 43 -48 1|w may=9 -21 36 -24|w me=-21 35 -43 29|w mean=-9 -24 72 -40|
w meeting=-7 38 -50 19|w meetings=-9 -9 35 -17|w members=24 17 -31 -10|w minutes=12 24 -22 -14|w money=-16 39 -28 5|
w month=0 -15 44 -28|w months=-2 8 29 -35|w more=4 -28 40 -15|w morning=52 -12 -31 -9|w most=-3 43 -24 -16|
w mr=21 -21 -21 21|w much=-19 -19 26 12|w my=24 -36 -34 46|w name=4 -13 -1 9|w names=-13 -5 -50 68|
w need=-9 -15 -6 30|w new=10 -5 8 -13|w next=3 0 -39 37|w night=9 10 -12 -7|w no=5 -30 -5 30|w nobody=7 -13 2 4|
w none=34 -38 37 -33|w not=-14 -19 22 11|w note=-15 18 -29 27|w nothing=14 -45 -4 36|w now=6 59 -25 -40|
w number=-10 32 3 -25|w numbers=-6 -24 -21 51|w of=-21 35 2 -15|w off=9 -1 -16 8|w office=0 -3 5 -2|
w officer=36 -8 -12 -16|w officers=11 66 -46 -31|w old=18 30 -38 -11|w on=23 2 -37 12|w one=-13 12 19 -18|
w only=-19 -2 0 20|w opcc=15 -2 -10 -3|w or=-39 24 18 -3|w orle=13 25 -9 -30|w other=23 -16 -27 19|w our=23 -26 -2 6|
w out=-12 -23 30 5|w outside=3 -17 -4 18|w over=-14 -19 9 24|w own=18 -16 -4 3|w paid=4 41 -4 -41|w panel=-3 1 12 -9|
w paper=10 31 20 -61|w papers=4 -3 -7 6|w parish=15 -9 -19 13|w parking=-33 53 -1 -19|w part=0 -26 -24 49|
w pay=14 28 -49 7|w pays=-13 53 -28 -12|w pcc=-12 26 -27 13|w pdf=-2 -12 -33 48|w people=-27 44 -15 -2|
w per=-28 21 1 6|w person=-15 -21 1 36|w phone=18 -8 -38 28|w place=18 21 -45 6|w plan=-40 18 59 -37|
w please=-23 -15 22 17|w police=28 -13 3 -18|w policing=-3 1 -13 15|w policy=-6 29 14 -37|w post=-1 23 11 -33|
w prefer=-10 -2 -11 24|w present=-2 -31 34 -2|w press=12 -31 35 -16|w project=19 2 -11 -10|
w protection=12 31 -14 -28|w provide=0 -22 37 -16|w public=-19 -12 -12 42|w put=34 -2 -32 -1|w question=-12 0 27 -15|
w questions=32 18 -40 -10|w rather=0 -32 -30 61|w read=28 8 -31 -6|w receive=7 -3 -24 19|w received=-25 21 26 -22|
w record=-6 41 0 -34|w recorded=-18 -6 -14 38|w register=-25 30 -13 8|w rent=-2 48 -26 -20|w reply=4 11 -39 25|
w report=-14 60 -47 1|w request=-19 7 -25 38|w require=21 19 -20 -20|w response=-25 56 -45 14|
w results=-20 -2 38 -16|w review=-13 30 -27 10|w reviews=-43 46 -32 29|w right=-1 30 -13 -16|w road=54 -7 -21 -26|
w room=-10 22 -20 8|w run=18 6 -50 26|w rural=9 11 -43 24|w said=11 -15 22 -17|w same=7 -8 -5 5|w say=0 1 18 -19|
w says=15 56 -44 -27|w scheme=14 31 -8 -38|w school=21 -19 -27 26|w search=-13 6 7 1|w second=-3 45 -55 13|
w secretary=22 -9 -53 40|w section=-5 -22 -20 47|w see=24 18 -28 -14|w seen=-13 19 18 -24|w send=-4 -8 10 2|
w sent=-18 48 -39 9|w set=-8 5 45 -41|w she=14 -35 22 0|w should=-18 -12 -35 65|w signed=13 -29 32 -16|
w since=24 10 -16 -18|w sir=13 -3 -12 1|w sirs=27 -4 -18 -5|w site=-3 -14 23 -6|w so=-24 0 3 21|w sold=-5 22 14 -31|
w some=13 -5 -31 22|w sorry=31 -17 -20 7|w speed=-27 39 -35 23|w spent=-4 8 3 -6|w spreadsheet=-6 20 -41 27|
w staff=6 48 -18 -36|w state=-18 29 -11 -1|w station=43 -21 -10 -12|w stop=-31 24 -5 12|w street=31 -36 23 -19|
w streets=-4 31 -24 -4|w such=-17 55 -6 -31|w supplier=-1 -47 55 -6|w supply=-21 61 -6 -34|w survey=-4 -3 39 -32|
w take=0 8 -32 24|w taken=-17 55 -22 -17|w team=-12 25 -22 9|w tell=-19 28 -23 13|w test=-11 16 2 -6|
w th=9 -21 -41 53|w than=-17 -34 15 36|w thank=16 -12 -7 3|w thanks=-2 5 -29 27|w that=16 -21 -9 15|
w the=1 39 -10 -30|w their=20 -9 12 -22|w them=-21 15 -9 15|w then=-16 38 -43 21|w there=5 10 2 -18|
w these=-14 -4 21 -3|w they=-6 4 51 -49|w thing=6 -7 -28 29|w think=15 -3 -28 16|w this=-5 -16 -8 30|
w those=1 31 -31 -1|w three=24 -6 -1 -18|w time=-18 30 -22 10|w times=-27 37 -11 1|w to=8 0 -7 -1|
w together=-13 45 -41 9|w told=13 17 -29 0|w too=-27 17 -2 12|w took=-14 43 -33 4|w total=-12 31 -6 -12|
w travel=-22 55 13 -46|w two=39 -31 -13 5|w u=-2 12 -12 3|w under=27 -22 -36 32|w understand=11 8 -14 -5|
w up=19 5 -49 25|w us=10 14 -54 30|w use=-27 -4 27 4|w used=11 -1 4 -14|w van=36 -8 -26 -2|w very=1 -13 -18 30|
w victim=32 5 -44 6|w visit=-5 -41 43 2|w want=7 -19 -37 49|w was=35 15 3 -53|w we=32 -30 -56 53|
w website=-13 6 24 -17|w week=34 19 -54 1|w well=-1 19 -34 16|w went=-7 -21 23 4|w were=-7 18 10 -21|
w what=7 31 -6 -31|w when=-26 47 16 -38|w where=-34 28 -3 9|w whether=-1 31 -18 -12|w which=0 -2 16 -13|
w who=-40 49 1 -10|w whom=29 -14 4 -18|w why=-13 -10 -8 30|w will=-1 -30 -21 53|w wish=10 28 -28 -9|
w with=-17 3 28 -13|w within=-9 -17 15 11|w work=-12 22 -14 3|w working=-12 -44 19 36|w would=-16 -5 -1 23|
w write=35 -32 -17 14|w writing=30 -20 -37 27|w written=19 -3 -19 3|w year=3 3 -22 16|w years=35 -25 -7 -3|
w yn=2 -1 -20 19|w you=-5 -3 -32 40|w your=30 -26 -7 4|w £=2 28 -32 3
"""
