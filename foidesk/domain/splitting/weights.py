"""What weighs for each place of a sentence, in hundredths; written by tests/benchmarks/learn_splitting.py."""

WEIGHTS = """
$!=13 -21 -40 48|$#=2 30 -17 -14|$,=29 -11 -21 3|$.=-6 -9 1 15|$:=-12 6 23 -17|$?=3 -23 30 -10|
$commissioner=24 -24 1 0|$hello=18 -5 -11 -2|$hi=24 -7 -11 -6|$it=-6 -6 -11 23|$officer=2 -6 -11 15|$sir=12 -3 -8 -1|
$team=26 -19 -8 1|$year=-18 28 26 -36|A ASKS=-5 -6 9 2|A ASKSi=-3 8 6 -11|A ASKSo=-12 -8 12 9|
A FOLLOWS_UP=-13 11 2 0|A FOLLOWS_UPi=-8 1 11 -5|A FOLLOWS_UPo=-14 24 -25 15|A GREETS=20 -7 -6 -7|
A GREETSo=20 -7 -6 -7|A HOW_TO_ANSWER=13 -24 10 0|A HOW_TO_ANSWERi=8 -20 -3 16|A HOW_TO_ANSWERo=9 -24 8 6|
A LEADS_IN=8 -4 -8 3|A LEADS_INi=16 -30 14 0|A LEADS_INo=3 9 -19 6|A QUALIFIES=-3 -5 10 -1|
A QUALIFIESi=13 -31 28 -10|A QUALIFIESo=-6 3 -2 6|A SAYS=-10 3 12 -5|A SAYSi=-1 -6 3 5|A SAYSo=-15 10 16 -11|
A SIGNS_OFF=3 -10 -18 25|A SIGNS_OFFi=-5 -7 -18 31|A SIGNS_OFFo=4 -10 -8 14|AL ASKSi00=-27 -11 22 15|
AL ASKSi01=-8 24 3 -19|AL ASKSi10=0 1 13 -13|AL ASKSi11=5 22 -17 -11|AL ASKSo00=-25 20 3 2|AL ASKSo01=-9 21 -15 3|
AL ASKSo10=-1 1 10 -9|AL ASKSo11=0 37 -30 -7|AL FOLLOWS_UPi01=1 11 15 -27|AL FOLLOWS_UPi11=-3 -4 32 -25|
AL FOLLOWS_UPo01=-6 27 -18 -4|AL GREETSo00=58 -18 -13 -27|AL GREETSo10=19 -7 -6 -7|AL HOW_TO_ANSWERi00=-29 -2 -4 35|
AL HOW_TO_ANSWERi01=-16 -5 5 15|AL HOW_TO_ANSWERo00=0 -2 -42 44|AL HOW_TO_ANSWERo01=-13 -7 -5 25|
AL LEADS_INi10=31 -10 -12 -8|AL LEADS_INo00=-4 14 -34 23|AL LEADS_INo10=24 -13 11 -22|AL QUALIFIESi01=-24 -12 31 4|
AL QUALIFIESi11=-17 -18 45 -11|AL QUALIFIESo00=-4 -28 7 26|AL QUALIFIESo01=-21 -2 12 11|AL QUALIFIESo10=30 17 -6 -40|
AL SAYSi00=12 -14 18 -16|AL SAYSi01=-16 -22 -4 41|AL SAYSi10=15 7 -15 -6|AL SAYSi11=8 -27 49 -30|
AL SAYSo00=-11 4 -19 26|AL SAYSo01=-2 1 -48 49|AL SAYSo10=8 1 27 -37|AL SAYSo11=-16 9 44 -37|
AL SIGNS_OFFi00=-7 -1 -18 27|AL SIGNS_OFFi01=-7 -10 -19 36|AL SIGNS_OFFo00=-14 -5 -9 28|AL SIGNS_OFFo01=-17 -7 -8 33|
AS ASKSi0=4 3 1 -8|AS ASKSi1=-36 50 -7 -8|AS ASKSo0=-14 5 3 6|AS ASKSo1=-10 24 -3 -11|AS FOLLOWS_UPi0=-9 9 1 -2|
AS FOLLOWS_UPo0=-15 32 -46 29|AS FOLLOWS_UPo1=0 10 24 -33|AS GREETSo0=19 -6 -6 -7|AS HOW_TO_ANSWERi0=9 -17 -3 11|
AS HOW_TO_ANSWERo0=12 -21 -14 22|AS HOW_TO_ANSWERo1=-15 -19 16 18|AS LEADS_INi0=20 -17 -13 9|
AS LEADS_INo0=18 -7 -18 7|AS QUALIFIESi0=17 -34 39 -22|AS QUALIFIESi1=-8 -12 6 13|AS QUALIFIESo0=-9 11 0 -2|
AS QUALIFIESo1=5 -52 17 29|AS SAYSi0=-5 -12 3 14|AS SAYSi1=30 -36 37 -31|AS SAYSo0=-13 9 7 -3|AS SAYSo1=-1 -4 17 -12|
AS SIGNS_OFFi0=-5 -7 -18 31|AS SIGNS_OFFo0=4 -10 -8 14|B 0=20 -20 -13 13|B 1=-27 31 -3 -1|B ASKS=-2 10 -13 6|
B FOLLOWS_UP=-13 11 2 0|B GREETS=19 -6 -6 -7|B HOW_TO_ANSWER=13 -24 11 -1|B LEADS_IN=3 -12 -21 30|
B QUALIFIES=-7 -18 21 4|B SAYS=3 -6 -4 7|B SIGNS_OFF=3 -10 -18 25|B columns0=-17 -48 81 -16|B columns1=-29 23 20 -13|
B columnsLEADS_IN=-32 40 20 -28|B columnsSAYS=-4 -31 48 -12|B things0=22 26 -12 -35|B things1=32 -21 2 -14|
B thingsASKS=-16 6 17 -7|B thingsLEADS_IN=66 -38 -25 -2|B thingsSAYS=-28 40 18 -30|G 0ASKS=-3 -14 47 -30|
G 0FOLLOWS_UP=-6 8 11 -13|G 0HOW_TO_ANSWER=7 -20 -5 18|G 0LEADS_IN=17 -40 10 12|G 0QUALIFIES=7 5 9 -21|
G 0SAYS=-8 -14 52 -30|G 0SIGNS_OFF=-7 -9 -18 34|G 1ASKS=-6 24 -37 20|G 1FOLLOWS_UP=-15 17 -22 20|
G 1GREETS=20 -7 -6 -7|G 1HOW_TO_ANSWER=9 -24 9 6|G 1LEADS_IN=4 13 -15 -1|G 1QUALIFIES=-4 -15 8 11|
G 1SAYS=-5 24 -50 31|G 1SIGNS_OFF=6 -10 -8 11|GN 00ASKS=-11 47 -17 -18|GN 00FOLLOWS_UP=-4 -2 31 -25|
GN 00HOW_TO_ANSWER=-19 -13 -39 71|GN 00QUALIFIES=32 17 -7 -43|GN 00SAYS=-16 -29 31 14|GN 00SIGNS_OFF=-16 -7 -9 32|
GN 01ASKS=8 -34 55 -29|GN 01FOLLOWS_UP=-5 11 7 -13|GN 01HOW_TO_ANSWER=10 -20 8 1|GN 01LEADS_IN=15 -30 14 0|
GN 01QUALIFIES=-20 -10 34 -5|GN 01SAYS=8 -3 45 -51|GN 01SIGNS_OFF=-6 -7 -18 31|GN 10ASKS=-62 16 4 42|
GN 10GREETS=18 -6 -7 -6|GN 10HOW_TO_ANSWER=12 -11 -46 45|GN 10LEADS_IN=11 20 -52 21|GN 10QUALIFIES=-26 8 -26 44|
GN 10SAYS=-14 46 -52 19|GN 10SIGNS_OFF=12 -13 -6 7|GN 11ASKS=4 46 -45 -6|GN 11FOLLOWS_UP=-15 16 -22 21|
GN 11GREETS=20 -7 -7 -5|GN 11HOW_TO_ANSWER=1 -13 16 -4|GN 11LEADS_IN=12 -5 10 -17|GN 11QUALIFIES=26 -44 21 -3|
GN 11SAYS=32 -35 -36 39|GN 11SIGNS_OFF=8 -9 -8 9|H 0ASKSi=20 -17 11 -15|H 0ASKSo=-8 -10 13 5|
H 0FOLLOWS_UPi=-7 10 1 -4|H 0FOLLOWS_UPo=-14 24 -25 15|H 0GREETSo=20 -7 -6 -7|H 0HOW_TO_ANSWERi=9 -17 -3 12|
H 0HOW_TO_ANSWERo=10 -24 11 2|H 0LEADS_INi=15 -30 14 0|H 0LEADS_INo=1 -1 -13 14|H 0QUALIFIESi=4 -24 28 -9|
H 0QUALIFIESo=37 -39 -2 4|H 0SAYSi=27 -37 -3 13|H 0SAYSo=-10 -26 31 4|H 0SIGNS_OFFi=-5 -7 -18 31|
H 0SIGNS_OFFo=4 -10 -8 14|H 1ASKSi=-38 65 -21 -7|H 1ASKSo=-68 96 -19 -10|H 1FOLLOWS_UPi=-6 -14 43 -23|
H 1GREETSo=10 -3 -4 -3|H 1SAYSi=-13 14 26 -27|H 1SAYSo=19 79 -64 -34|K l1i=-14 -46 58 2|K l1iASKS=-1 -48 61 -12|
K l1iSAYS=-29 -1 25 5|K l1o=-20 -62 -6 88|K l1oASKS=-11 -18 20 9|K l1oHOW_TO_ANSWER=-13 0 -37 49|
K l1oQUALIFIES=-11 -26 -20 57|K l1oSAYS=-12 -40 -17 69|K l1oSIGNS_OFF=-13 -4 -9 25|K l2i=-25 -38 90 -26|
K l2o=-28 -81 39 69|K l2oASKS=-13 -61 27 48|K l2oFOLLOWS_UP=-4 -42 25 21|K l2oHOW_TO_ANSWER=-6 -1 -30 37|
K l2oSAYS=-19 -55 19 55|K l2oSIGNS_OFF=-11 -2 -7 20|K l3i=-17 -18 -32 67|K l3iHOW_TO_ANSWER=-16 3 -24 37|
K l3iSAYS=-33 6 -24 51|K l3o=-7 -24 -26 57|K l3oSAYS=-5 -7 -36 49|K l3oSIGNS_OFF=-14 -3 -3 20|K p-1o=36 6 -29 -13|
K p-1oASKS=-8 42 -27 -7|K p-1oGREETS=19 -5 -6 -7|K p-1oSAYS=55 -17 -36 -1|K p0i=51 32 -58 -24|
K p0iASKS=19 39 -46 -12|K p0iLEADS_IN=30 -13 -10 -8|K p0iSAYS=39 10 -39 -10|K p0o=31 49 -43 -36|
K p0oASKS=6 37 -32 -11|K p0oLEADS_IN=18 16 -26 -8|K p0oQUALIFIES=30 17 -6 -40|K p0oSAYS=31 29 -38 -21|
K p1i=-40 39 17 -17|K p1iASKS=-21 46 -6 -20|K p1iFOLLOWS_UP=-4 12 15 -23|K p1iQUALIFIES=-7 -14 62 -41|
K p1iSAYS=-32 -25 34 23|K p1iSIGNS_OFF=-7 -11 -7 25|K p1o=-29 37 19 -28|K p1oASKS=-4 30 -8 -19|
K p1oFOLLOWS_UP=7 66 -32 -42|K p1oHOW_TO_ANSWER=-27 -17 5 39|K p1oQUALIFIES=-24 10 14 0|K p1oSAYS=-29 19 22 -12|
K p1oSIGNS_OFF=-18 -12 -9 39|K p2i=-34 21 26 -12|K p2iASKS=-13 23 -1 -9|K p2iSAYS=-16 -20 38 -2|K p2o=-40 70 12 -42|
K p2oASKS=15 96 -16 -94|K p2oHOW_TO_ANSWER=-20 -12 17 15|K p2oSAYS=-28 18 9 0|K p3i=-7 -18 -39 64|
K p3iHOW_TO_ANSWER=-9 -4 -10 23|K p3iSAYS=-10 -2 -25 37|K p3o=-13 -8 -12 33|K p3oSAYS=-14 -10 -15 39|
L 00i=-18 -10 17 11|L 00o=-44 11 -16 49|L 01i=-38 19 -7 26|L 01o=-20 -5 -25 49|L 10i=27 0 -3 -24|L 10o=24 -5 22 -41|
L 11i=10 9 21 -41|L 11o=-27 48 35 -57|N ASKSi>-=-17 -11 14 14|N ASKSi>ASKSi=-53 108 -49 -6|
N ASKSi>ASKSo=19 -39 30 -10|N ASKSi>FOLLOWS_UPi=-26 3 31 -7|N ASKSi>HOW_TO_ANSWERo=-2 14 -4 -9|
N ASKSi>SAYSi=53 -50 1 -3|N ASKSi>SAYSo=-10 30 -6 -15|N ASKSi>SIGNS_OFFi=-4 58 -32 -22|
N ASKSi>SIGNS_OFFo=-3 1 34 -32|N ASKSo>-=-10 27 -25 7|N ASKSo>ASKSi=-49 75 -16 -10|N ASKSo>ASKSo=-25 16 10 -1|
N ASKSo>FOLLOWS_UPi=-72 111 -18 -21|N ASKSo>FOLLOWS_UPo=-41 84 -51 8|N ASKSo>HOW_TO_ANSWERo=6 41 37 -85|
N ASKSo>QUALIFIESi=-2 19 -20 2|N ASKSo>QUALIFIESo=-29 16 39 -26|N ASKSo>SAYSi=-33 8 -24 49|
N ASKSo>SAYSo=-60 85 -21 -5|N ASKSo>SIGNS_OFFi=-2 71 -22 -47|N ASKSo>SIGNS_OFFo=-6 68 -15 -47|
N FOLLOWS_UPi>-=1 -15 33 -19|N FOLLOWS_UPi>ASKSi=-7 -11 39 -20|N FOLLOWS_UPi>ASKSo=-4 20 5 -21|
N FOLLOWS_UPo>-=-8 27 -17 -2|N GREETSo>ASKSi=12 -4 -5 -3|N GREETSo>ASKSo=21 -11 -8 -3|
N GREETSo>LEADS_INo=24 -10 -8 -6|N GREETSo>SAYSi=12 -4 -4 -4|N GREETSo>SAYSo=17 -5 -8 -4|
N HOW_TO_ANSWERi>-=-20 -3 17 5|N HOW_TO_ANSWERo>-=-10 -3 -86 99|N HOW_TO_ANSWERo>HOW_TO_ANSWERi=-11 -8 -32 51|
N HOW_TO_ANSWERo>SAYSi=17 -10 -38 31|N HOW_TO_ANSWERo>SAYSo=-29 -5 28 6|N LEADS_INi>ASKSo=36 -16 -14 -5|
N LEADS_INo>ASKSo=28 -2 -24 -2|N LEADS_INo>SAYSi=16 -48 -11 42|N LEADS_INo>SAYSo=7 1 17 -24|
N QUALIFIESi>-=-15 -1 4 12|N QUALIFIESi>ASKSo=12 -17 18 -14|N QUALIFIESo>-=-15 -20 10 25|
N QUALIFIESo>ASKSo=54 -38 3 -19|N SAYSi>-=-10 -18 9 19|N SAYSi>ASKSi=22 -43 46 -25|N SAYSi>ASKSo=45 -36 5 -15|
N SAYSi>HOW_TO_ANSWERo=-7 -15 56 -34|N SAYSi>SAYSi=77 -72 -44 39|N SAYSi>SAYSo=6 -18 3 8|N SAYSo>-=3 -21 -60 77|
N SAYSo>ASKSi=23 85 -94 -14|N SAYSo>ASKSo=5 2 38 -45|N SAYSo>HOW_TO_ANSWERi=2 -33 -26 56|
N SAYSo>HOW_TO_ANSWERo=-9 54 -3 -42|N SAYSo>LEADS_INi=70 -59 -4 -7|N SAYSo>LEADS_INo=31 -39 -4 12|
N SAYSo>SAYSi=40 -48 -21 29|N SAYSo>SAYSo=2 -38 39 -3|N SAYSo>SIGNS_OFFo=18 -50 6 25|N SIGNS_OFFi>-=-6 -7 -18 31|
N SIGNS_OFFo>-=-11 -8 -8 27|N SIGNS_OFFo>SAYSo=-3 -11 -10 25|P ->ASKSo=-8 42 -27 -7|P ->GREETSo=19 -5 -6 -7|
P ->SAYSo=55 -17 -36 -1|P ASKS>ASKSi=14 68 -39 -43|P ASKS>ASKSo=-3 42 -49 10|P ASKS>FOLLOWS_UPi=-2 7 23 -28|
P ASKS>FOLLOWS_UPo=-5 12 -7 1|P ASKS>HOW_TO_ANSWERo=-18 -4 1 22|P ASKS>QUALIFIESi=-12 -11 42 -19|
P ASKS>QUALIFIESo=-24 14 12 -2|P ASKS>SAYSi=-10 -38 10 37|P ASKS>SAYSo=-17 -10 6 21|P ASKS>SIGNS_OFFi=-7 -10 -18 35|
P ASKS>SIGNS_OFFo=-16 -7 -8 31|P FOLLOWS_UP>ASKSi=-10 30 -10 -10|P FOLLOWS_UP>ASKSo=-15 22 5 -11|
P FOLLOWS_UP>SAYSo=-8 -20 -28 57|P GREETS>ASKSi=-4 16 -9 -3|P GREETS>ASKSo=24 12 -26 -10|
P GREETS>LEADS_INo=33 -4 -13 -16|P GREETS>SAYSi=40 -14 -18 -7|P GREETS>SAYSo=41 -16 -21 -4|
P HOW_TO_ANSWER>HOW_TO_ANSWERi=-9 1 -12 21|P HOW_TO_ANSWER>SAYSi=-11 -6 -32 49|P HOW_TO_ANSWER>SAYSo=20 -34 -19 33|
P LEADS_IN>ASKSi=-30 22 40 -32|P LEADS_IN>ASKSo=-23 -16 41 -2|P LEADS_IN>SAYSi=32 -24 -45 37|
P LEADS_IN>SAYSo=-23 29 36 -42|P QUALIFIES>ASKSi=-40 20 27 -7|P QUALIFIES>ASKSo=-10 76 -41 -25|
P QUALIFIES>HOW_TO_ANSWERo=-13 -10 -33 56|P QUALIFIES>SAYSo=-10 15 0 -6|P SAYS>ASKSi=-1 -51 65 -13|
P SAYS>ASKSo=-61 29 20 12|P SAYS>FOLLOWS_UPo=-21 1 -4 23|P SAYS>HOW_TO_ANSWERi=-4 -15 -16 35|
P SAYS>HOW_TO_ANSWERo=-17 -3 11 9|P SAYS>LEADS_INi=18 -12 -7 1|P SAYS>LEADS_INo=-14 -2 1 15|
P SAYS>QUALIFIESi=18 -33 12 3|P SAYS>QUALIFIESo=-42 15 -9 37|P SAYS>SAYSi=3 0 28 -31|P SAYS>SAYSo=-21 6 17 -2|
P SAYS>SIGNS_OFFi=-6 -1 -17 24|P SAYS>SIGNS_OFFo=6 -7 -10 10|P SIGNS_OFF>SAYSi=2 -7 -17 23|
P SIGNS_OFF>SAYSo=-12 -7 -26 44|PP ->->ASKS=-8 42 -27 -7|PP ->->GREETS=19 -5 -6 -7|PP ->->SAYS=55 -17 -36 -1|
PP ->ASKS>ASKS=-6 18 -32 20|PP ->ASKS>HOW_TO_ANSWER=-11 1 -25 35|PP ->ASKS>QUALIFIES=-6 -24 -24 54|
PP ->ASKS>SAYS=1 -27 -46 72|PP ->GREETS>ASKS=29 9 -29 -9|PP ->GREETS>LEADS_IN=33 -4 -13 -16|
PP ->GREETS>QUALIFIES=64 -44 -7 -12|PP ->GREETS>SAYS=39 -14 -20 -5|PP ->LEADS_IN>ASKS=1 -12 34 -22|
PP ->SAYS>ASKS=-47 -7 59 -5|PP ->SAYS>HOW_TO_ANSWER=-20 -1 -18 39|PP ->SAYS>QUALIFIES=-11 -11 19 4|
PP ->SAYS>SAYS=34 -81 49 -3|PP ->SAYS>SIGNS_OFF=-10 -4 -20 34|PP ASKS>ASKS>ASKS=-2 78 -49 -26|
PP ASKS>ASKS>FOLLOWS_UP=-5 26 17 -37|PP ASKS>ASKS>HOW_TO_ANSWER=-11 1 -55 65|PP ASKS>ASKS>QUALIFIES=-24 -9 -11 43|
PP ASKS>ASKS>SAYS=-23 -22 13 33|PP ASKS>ASKS>SIGNS_OFF=-10 -13 -9 32|PP ASKS>FOLLOWS_UP>ASKS=-12 57 -24 -21|
PP ASKS>FOLLOWS_UP>SAYS=-15 -25 -16 56|PP ASKS>HOW_TO_ANSWER>HOW_TO_ANSWER=-8 1 -12 20|
PP ASKS>HOW_TO_ANSWER>SAYS=-11 -1 -23 35|PP ASKS>QUALIFIES>ASKS=-3 27 -14 -11|
PP ASKS>QUALIFIES>HOW_TO_ANSWER=-22 -14 -46 81|PP ASKS>QUALIFIES>SAYS=-27 14 14 -1|PP ASKS>SAYS>ASKS=8 -26 62 -44|
PP ASKS>SAYS>HOW_TO_ANSWER=-2 -9 -29 40|PP ASKS>SAYS>SAYS=-23 17 3 4|PP ASKS>SAYS>SIGNS_OFF=-7 -2 -2 10|
PP ASKS>SIGNS_OFF>SAYS=-10 -5 -9 24|PP GREETS>ASKS>ASKS=-8 51 -9 -33|PP GREETS>ASKS>FOLLOWS_UP=7 -7 42 -41|
PP GREETS>ASKS>QUALIFIES=-17 -7 62 -38|PP GREETS>ASKS>SAYS=-36 -1 33 5|PP GREETS>LEADS_IN>ASKS=-35 28 4 3|
PP GREETS>LEADS_IN>SAYS=-18 26 34 -42|PP GREETS>SAYS>ASKS=-11 46 -33 -1|PP GREETS>SAYS>LEADS_IN=7 17 -22 -2|
PP GREETS>SAYS>SAYS=40 -6 -15 -20|PP HOW_TO_ANSWER>SAYS>SAYS=12 -28 -18 34|PP LEADS_IN>ASKS>ASKS=-5 63 -37 -21|
PP LEADS_IN>ASKS>SAYS=-7 -35 8 34|PP LEADS_IN>SAYS>ASKS=-1 14 -9 -5|PP LEADS_IN>SAYS>SAYS=10 49 -32 -27|
PP QUALIFIES>ASKS>SAYS=-29 25 -4 8|PP SAYS>ASKS>ASKS=7 39 -45 -1|PP SAYS>ASKS>FOLLOWS_UP=-6 16 2 -12|
PP SAYS>ASKS>HOW_TO_ANSWER=-12 -2 -57 72|PP SAYS>ASKS>QUALIFIES=-14 -30 37 7|PP SAYS>ASKS>SAYS=-7 20 -6 -6|
PP SAYS>ASKS>SIGNS_OFF=-8 -2 -29 40|PP SAYS>HOW_TO_ANSWER>SAYS=-8 -23 -19 51|PP SAYS>LEADS_IN>ASKS=-28 28 5 -5|
PP SAYS>LEADS_IN>SAYS=-38 25 -23 36|PP SAYS>SAYS>ASKS=14 -14 -4 5|PP SAYS>SAYS>HOW_TO_ANSWER=1 -20 -44 63|
PP SAYS>SAYS>SAYS=-30 -4 16 19|PP SAYS>SAYS>SIGNS_OFF=-14 -9 -15 37|PP SAYS>SIGNS_OFF>SAYS=-9 -7 -10 26|
PP SIGNS_OFF>SAYS>SAYS=-16 -11 -25 52|Q 00000=-45 8 -8 46|Q 00010=55 -30 15 -40|Q 00011=46 -19 -20 -7|
Q 00100=-31 -8 -16 54|Q 00110=-10 38 36 -64|Q 01000=-16 17 12 -13|Q 01010=-43 49 -2 -5|Q 01100=7 38 0 -45|
Q 01110=-5 37 -21 -11|Q 10000=11 -13 -1 3|Q 10010=-21 29 8 -17|Q 10011=69 -44 -17 -9|Q 10100=-30 11 -11 29|
Q 10110=-9 13 22 -25|Q 11000=-13 -14 35 -7|Q 11010=-38 22 10 6|Q 11100=1 33 -14 -20|Q 11110=-6 1 18 -14|
R =12 -23 9 2|R ASKS=-3 1 -6 8|R FOLLOWS_UP=-13 11 2 0|R GREETS=19 -6 -6 -7|R HOW_TO_ANSWER=13 -27 17 -3|
R LEADS_IN=13 -10 -7 4|R QUALIFIES=-5 -11 16 1|R SAYS=7 -30 11 11|R SIGNS_OFF=3 -9 -18 25|R columns=-8 -69 83 -6|
R columnsSAYS=-4 -40 36 8|R things=-44 70 -20 -5|R thingsASKS=-6 27 8 -30|R thingsQUALIFIES=16 -12 -54 50|
R thingsSAYS=-38 66 -8 -20|S 0i=-3 -3 1 5|S 0o=7 4 -11 0|S 1i=-22 11 25 -13|S 1o=-29 10 28 -9|T 0i=3 -9 4 2|
T 0o=6 -9 -1 4|T 1i=-25 11 6 8|T 1o=-21 31 16 -25|U 00ASKSi=-27 -11 22 15|U 00ASKSo=-25 20 3 2|
U 00GREETSo=58 -18 -13 -27|U 00HOW_TO_ANSWERi=-29 -2 -4 35|U 00HOW_TO_ANSWERo=0 -2 -42 44|U 00LEADS_INo=-4 14 -34 23|
U 00QUALIFIESo=-4 -28 7 26|U 00SAYSi=12 -14 18 -16|U 00SAYSo=-11 4 -19 26|U 00SIGNS_OFFi=-7 -1 -18 27|
U 00SIGNS_OFFo=-14 -5 -9 28|U 00i0=-11 -18 18 11|U 00o0=-33 0 -8 41|U 00o1=-33 30 -16 19|U 01ASKSi=0 1 13 -13|
U 01ASKSo=-1 1 10 -9|U 01GREETSo=19 -7 -6 -7|U 01LEADS_INi=31 -10 -12 -8|U 01LEADS_INo=24 -13 11 -22|
U 01QUALIFIESo=30 17 -6 -40|U 01SAYSi=15 7 -15 -6|U 01SAYSo=8 1 27 -37|U 01i0=30 -5 7 -32|U 01i1=11 35 -57 11|
U 01o0=35 -5 8 -38|U 01o1=3 11 16 -30|U 10ASKSi=-11 28 -7 -10|U 10ASKSo=-9 -1 3 7|U 10FOLLOWS_UPi=3 -11 34 -26|
U 10FOLLOWS_UPo=-5 -18 12 12|U 10HOW_TO_ANSWERi=-17 -5 -37 59|U 10HOW_TO_ANSWERo=-10 -14 -74 98|
U 10QUALIFIESi=-6 -8 20 -7|U 10QUALIFIESo=-20 0 38 -18|U 10SAYSi=-17 -17 38 -3|U 10SAYSo=-9 7 -13 15|
U 10SIGNS_OFFo=-15 -4 -8 27|U 10i0=-29 8 21 0|U 10i1=-21 23 -4 1|U 10o0=-15 -1 -16 32|U 10o1=-10 -17 46 -19|
U 11ASKSi=12 17 -20 -9|U 11ASKSo=1 60 -54 -7|U 11FOLLOWS_UPi=-5 12 12 -19|U 11QUALIFIESi=-19 -12 45 -14|
U 11SAYSi=39 -35 29 -33|U 11SAYSo=-1 8 25 -32|U 11i0=25 25 -18 -31|U 11i1=-15 5 11 -1|U 11o0=-3 30 18 -45|
U 11o1=-9 61 -9 -43|U 20ASKSi=-5 12 20 -26|U 20ASKSo=-3 58 -46 -9|U 20FOLLOWS_UPi=-6 18 6 -19|
U 20FOLLOWS_UPo=0 59 -41 -18|U 20HOW_TO_ANSWERi=-13 -4 21 -4|U 20HOW_TO_ANSWERo=-17 -8 8 17|
U 20QUALIFIESo=-20 -28 -25 73|U 20SAYSi=-10 -18 -54 82|U 20SAYSo=1 -11 -71 80|U 20SIGNS_OFFi=-7 -11 -8 26|
U 20SIGNS_OFFo=-18 -13 -7 38|U 20i0=-23 15 -28 36|U 20i1=-15 -6 38 -17|U 20o0=-10 20 -87 78|U 20o1=-15 11 -12 16|
U 21ASKSi=-10 -1 20 -8|U 21ASKSo=-6 21 -3 -12|U 21SAYSi=-11 -14 43 -18|U 21SAYSo=-37 21 45 -29|U 21i0=-17 -18 59 -24|
U 21o0=-44 49 33 -39|U 21o1=0 29 -24 -5|^#=-25 -7 25 6|^# #=-6 -6 -33 44|^a=-32 -27 22 37|^a copy=-2 7 -32 27|
^a copy of=-2 7 -32 27|^all=-17 29 -35 23|^also=0 90 -47 -43|^and=1 37 -31 -6|^and how=4 21 -2 -24|
^any=-6 38 -10 -23|^by=-17 8 64 -55|^can=-22 24 -4 2|^can i=-6 40 -30 -4|^can you=-16 3 8 6|
^can you tell=-7 8 -15 14|^cheers=-6 -6 -9 21|^could=-35 8 24 3|^could you=-22 38 -12 -4|^dear=18 -7 -7 -4|
^dear commissioner=10 -3 -7 -1|^dear commissioner ,=9 -2 -6 -1|^dear foi=23 -15 -6 -2|^dear foi officer=8 -2 -3 -3|
^dear madam=9 -3 -6 -1|^dear officer=14 -3 -6 -4|^dear sir=11 -3 -5 -3|^dear sir ,=10 -3 -4 -3|
^dear sir madam=5 -2 -3 0|^dear team=16 -8 -7 -1|^dear team ,=7 -2 -4 -1|^do=22 -5 -2 -15|^do you=0 38 -16 -21|
^does=-46 41 4 0|^field=-8 -11 22 -3|^field #=-8 -11 22 -3|^field # :=-8 -11 22 -3|^finally=1 67 -41 -27|
^for=-13 -25 54 -17|^good=10 -4 -17 10|^good afternoon=10 -2 -5 -3|^good morning=13 -2 -4 -7|^has=-30 38 7 -15|
^has the=-29 50 -9 -11|^hello=17 -5 -8 -4|^hello ,=11 -3 -7 -1|^hi=21 -8 -8 -4|^hi ,=9 -2 -6 -1|
^hi there=11 -3 -6 -2|^how=-10 -7 41 -23|^how many=-23 6 30 -13|^how many are=-11 18 -7 1|^how many of=1 19 -8 -12|
^how many were=0 69 -68 -1|^how much=-9 -2 15 -5|^i=12 -12 -16 15|^i also=8 9 -44 27|^i am=2 -7 -43 47|
^i ask=-20 -4 20 4|^i do=7 -19 -17 29|^i do not=7 -19 -17 29|^i have=21 -9 -13 0|^i live=26 -20 -7 1|
^i look=1 -8 -8 15|^i look forward=-5 -5 -6 17|^i request=14 50 -24 -40|^i should=-2 33 2 -33|
^i should be=-8 9 -26 25|^i want=46 -18 8 -36|^i want to=20 0 18 -39|^i was=13 -26 -2 15|^i would=-24 -3 -9 35|
^i would also=-8 36 -28 -1|^i would be=-18 -2 -23 43|^i would like=-38 2 13 22|^i would prefer=-2 -2 -5 9|
^i'd=29 9 -37 0|^i'm=9 -18 -40 49|^if=-10 -29 39 1|^if any=-4 -14 -18 36|^if it=-9 -43 29 23|^if so=-1 17 17 -34|
^if the=-9 -37 17 29|^if there=-10 16 24 -30|^if there is=-13 22 10 -19|^if you=-2 -38 -5 45|^in=-50 4 -1 47|
^is=-6 7 -11 10|^it=-21 33 -26 13|^it is=1 6 -32 24|^it would=-2 36 -38 4|^kindly=15 -12 -26 24|
^lastly=-19 76 -31 -25|^lastly ,=-4 58 -27 -27|^many=-7 -7 -8 21|^many thanks=-7 -7 -8 21|^my=25 -38 -20 33|
^no=-4 -8 -33 46|^number=-10 3 22 -15|^number of=-12 3 25 -16|^on=2 50 -40 -12|^our=-6 -49 19 35|^please=-13 16 -4 1|
^please also=9 85 -57 -37|^please can=-10 7 -18 21|^please can you=-7 7 -20 20|^please confirm=-12 43 -29 -2|
^please could=26 2 8 -35|^please could you=10 -5 23 -29|^please provide=-7 3 25 -21|
^please provide the=-23 55 -12 -20|^please send=-4 22 5 -23|^please send me=2 34 -27 -8|
^please send the=-38 44 -5 -2|^please tell=-15 45 -15 -14|^please tell me=-15 45 -15 -14|^sent=-4 -12 -8 24|
^sent from=-4 -12 -8 24|^should=-6 -10 -28 44|^should you=-13 3 -17 27|^thank=13 -11 -3 0|^thank you=13 -11 -3 0|
^thank you for=20 -14 -1 -4|^thanks=-13 -8 -20 41|^the=-10 57 -13 -33|^the number=-2 22 -20 0|
^the number of=-2 22 -20 0|^this=-22 10 16 -3|^to=16 -26 33 -22|^under=3 3 0 -6|^was=-38 -18 55 0|^we=28 -25 -19 16|
^we are=35 -45 -30 40|^we should=-25 31 -27 22|^we would=-36 17 -3 23|^what=-13 14 12 -13|^what did=-26 15 6 5|
^what is=22 -1 -45 23|^what is the=-1 10 -34 25|^what was=-14 0 18 -4|^what was the=-20 43 -24 1|
^where=-5 -20 -11 37|^which=-8 18 6 -16|^who=24 -27 6 -4|^with=-7 -29 -35 71|^would=-12 19 -49 41|
^would you=-14 25 -48 37|^you=56 -56 12 -12|^your=35 21 -51 -5|act 00ASKS=-38 19 11 8|act 00FOLLOWS_UP=-12 6 1 5|
act 00GREETS=15 -3 -7 -5|act 00HOW_TO_ANSWER=19 -21 -16 18|act 00LEADS_IN=10 -15 -6 11|act 00QUALIFIES=-9 -3 16 -4|
act 00SAYS=-4 -7 15 -4|act 00SIGNS_OFF=4 -10 -19 25|act 01ASKS=-10 34 -1 -22|act 01FOLLOWS_UP=-6 14 25 -34|
act 01HOW_TO_ANSWER=-18 -20 27 11|act 01LEADS_IN=24 15 -36 -2|act 01QUALIFIES=-1 -27 10 19|act 01SAYS=-21 11 -2 12|
act 01SIGNS_OFF=-7 -10 -6 23|act 0ASKS=-4 -8 9 2|act 0FOLLOWS_UP=-13 11 2 0|act 0GREETS=19 -5 -6 -7|
act 0HOW_TO_ANSWER=4 -22 13 6|act 0LEADS_IN=6 -6 -8 8|act 0QUALIFIES=-8 -4 11 0|act 0SAYS=-8 2 14 -8|
act 0SIGNS_OFF=5 -9 -18 22|act 10ASKS=81 -47 15 -49|act 10GREETS=22 -9 -7 -5|act 10SAYS=85 -67 -14 -5|
act 1ASKS=-39 47 9 -17|act 1GREETS=22 -14 -5 -2|act 1LEADS_IN=28 -7 -5 -16|act 1SAYS=36 -24 -62 50|at 01=-5 8 37 -39|
at 01ASKS=-4 6 13 -15|at 01FOLLOWS_UP=-15 24 -24 15|at 01GREETS=20 -8 -7 -6|at 01HOW_TO_ANSWER=1 -13 16 -3|
at 01LEADS_IN=5 10 1 -17|at 01QUALIFIES=20 -15 6 -11|at 01SAYS=-28 2 35 -8|at 01SIGNS_OFF=3 -10 -8 15|
at 02=-19 33 -50 36|at 02ASKS=-35 22 -14 27|at 02GREETS=21 -7 -7 -7|at 02HOW_TO_ANSWER=12 -11 -37 35|
at 02LEADS_IN=28 -14 -46 32|at 02QUALIFIES=-44 21 -24 46|at 02SAYS=13 24 -39 2|at 03=60 -15 -74 30|
at 03ASKS=-49 31 -10 28|at 03GREETS=9 -3 -4 -3|at 03SAYS=73 -19 -64 10|at 12=-8 -20 44 -15|at 12ASKS=-20 -9 39 -10|
at 12FOLLOWS_UP=-7 3 4 1|at 12HOW_TO_ANSWER=16 -18 23 -20|at 12LEADS_IN=16 -29 13 0|at 12QUALIFIES=-10 -5 -1 16|
at 12SAYS=-6 -12 20 -2|at 12SIGNS_OFF=-7 -1 -18 26|at 13=-6 -4 -12 21|at 13ASKS=-11 29 -12 -6|at 13SAYS=22 -34 -9 21|
at 23=1 28 -42 13|at 23ASKS=7 40 -33 -13|at 23FOLLOWS_UP=-5 17 7 -18|at 23HOW_TO_ANSWER=-4 -19 -37 60|
at 23QUALIFIES=27 -36 51 -41|at 23SAYS=20 -15 -14 10|at 23SIGNS_OFF=-7 -10 -18 35|b=2 -10 17 -8|
back iQUALIFIES=39 -39 21 -21|back iSAYS=16 -19 -35 38|back oQUALIFIES=-8 -4 -2 13|back oSAYS=-8 5 29 -25|
colon i=22 -22 20 -19|colon o=-18 13 19 -14|end 1ASKS=-16 6 6 4|end 1FOLLOWS_UP=-4 4 13 -13|
end 1HOW_TO_ANSWER=-12 -3 -13 29|end 1QUALIFIES=-14 -16 5 24|end 1SAYS=-1 -26 -32 59|end 1SIGNS_OFF=-10 -8 -19 37|
end 2ASKS=-42 20 12 9|end 2FOLLOWS_UP=-15 17 -7 5|end 2HOW_TO_ANSWER=-16 -6 4 18|end 2QUALIFIES=2 -6 5 -1|
end 2SAYS=-23 -19 -7 49|end 2SIGNS_OFF=-15 -8 -11 34|end 3ASKS=-25 18 30 -23|end 3FOLLOWS_UP=-10 -15 24 2|
end 3GREETS=26 -16 -9 -1|end 3HOW_TO_ANSWER=-38 -12 17 33|end 3LEADS_IN=5 -11 -24 31|end 3QUALIFIES=15 -6 12 -21|
end 3SAYS=-21 39 -9 -8|end 3SIGNS_OFF=-15 -3 -5 23|end 4ASKS=21 16 2 -39|end 4FOLLOWS_UP=-11 20 -14 5|
end 4GREETS=20 -6 -6 -7|end 4HOW_TO_ANSWER=47 -28 -2 -17|end 4LEADS_IN=24 -7 2 -19|end 4QUALIFIES=1 -8 -1 8|
end 4SAYS=30 -13 53 -71|end 4SIGNS_OFF=22 -15 -4 -3|g # #=-4 -10 0 14|g # ,=-13 9 7 -4|g # .=16 -6 19 -29|
g # :=-19 12 7 0|g # ?=-26 -10 35 1|g # and=23 -9 -3 -12|g # april=-9 -23 7 26|g # february=-11 4 -24 32|
g # january=-4 5 11 -11|g # june=-9 19 13 -23|g # march=6 5 11 -22|g # may=27 23 -44 -6|g # th=11 -25 -40 54|
g # to=14 -29 8 8|g , #=-2 26 -29 5|g , a=15 -8 -51 45|g , and=9 6 8 -22|g , as=-14 -6 -10 30|g , by=-13 -16 22 6|
g , for=42 -36 25 -31|g , how=13 25 -9 -29|g , i=-15 25 -19 8|g , if=-22 53 8 -39|g , in=6 -3 -16 13|
g , including=-20 43 -24 2|g , please=-11 -23 22 12|g , so=1 11 -9 -3|g , the=-21 3 -8 26|g , we=-14 24 -38 27|
g , which=31 -31 4 -3|g , who=9 -56 15 32|g , with=-28 27 31 -30|g a list=-34 31 11 -8|g a reply=19 -10 -15 5|
g a spreadsheet=-3 14 -41 30|g about the=35 -24 -8 -4|g act #=31 -32 -10 12|g also be=-8 52 -14 -29|
g also like=-16 50 -31 -3|g am writing=17 -16 -29 27|g and #=-15 -5 6 14|g and crime=1 -4 7 -5|
g and have=46 -45 -6 6|g and how=-26 5 33 -13|g and i=39 -24 -18 3|g and if=-5 25 2 -21|g and not=-3 -24 21 6|
g and the=16 0 -21 5|g and was=59 2 -39 -23|g and what=-16 3 20 -8|g and who=3 74 -51 -26|g and would=42 -35 -35 28|
g any of=-27 -22 17 32|g april #=-2 14 9 -21|g are in=-11 43 -16 -16|g are not=31 -41 12 -2|
g are there=-19 -18 43 -7|g are they=-2 33 -15 -16|g as a=17 -27 -45 55|g ask for=-19 10 16 -7|
g asked for=32 -7 -18 -6|g at the=28 -13 14 -29|g be glad=12 15 -36 8|g be grateful=23 -7 -26 10|
g between #=-11 8 14 -10|g between the=-8 55 -33 -13|g by a=-10 21 -47 36|g by email=-5 -1 -34 40|
g by the=-12 24 -16 4|g by which=-7 10 20 -22|g can be=16 -18 -27 29|g can i=-19 57 -27 -11|g can you=-17 25 -8 1|
g chief constable=26 -15 -27 16|g commissioner ,=3 -9 10 -5|g commissioner .=40 -33 -30 23|
g commissioner and=-22 50 -9 -19|g commissioner has=-18 29 -7 -4|g commissioner's office=15 -10 -2 -4|
g copies of=32 -25 0 -6|g copy of=1 7 -8 0|g cost ,=-14 -2 32 -16|g cost ?=-19 14 12 -7|g cost of=-37 52 2 -16|
g could you=-21 58 4 -40|g crime commissioner=2 21 -22 -1|g days .=5 -16 -20 31|g dear commissioner=10 -3 -7 -1|
g dear foi=23 -15 -6 -2|g dear madam=9 -3 -6 -1|g dear officer=14 -3 -6 -4|g dear sir=11 -3 -5 -3|
g dear team=16 -8 -7 -1|g did the=-31 71 -44 5|g do .=15 -42 8 18|g do not=5 -37 -8 40|g do you=6 33 -43 4|
g does the=-42 14 31 -3|g each of=-4 21 -16 -2|g each year=-2 -1 -22 25|g email .=-13 -10 -37 61|
g field #=-7 -11 24 -6|g fine .=-14 -9 23 0|g foi officer=8 -2 -3 -3|g foi team=5 -2 -2 -1|g for #=-13 -7 15 5|
g for a=29 -51 -32 54|g for each=-12 -36 38 10|g for it=-2 35 -28 -6|g for the=-47 79 -41 9|g for your=16 -12 -3 -1|
g force .=24 -11 13 -25|g forward to=-5 -5 -10 20|g freedom of=15 -6 -13 4|g from the=11 33 -61 17|
g give the=-20 -16 13 24|g given to=-7 31 8 -32|g glad of=19 10 -37 7|g good afternoon=10 -2 -5 -3|
g good morning=13 -2 -4 -7|g grateful for=22 -1 -27 7|g happy to=0 -28 -21 48|g has been=43 -4 -14 -24|
g has it=-3 -16 25 -6|g has the=-20 74 -52 -1|g have a=-19 26 -29 21|g have been=18 34 -39 -13|
g have the=-33 56 -17 -6|g hello ,=11 -3 -7 -1|g help .=12 -22 -14 25|g hi ,=9 -2 -6 -1|g hi there=11 -3 -6 -2|
g how long=-13 47 -20 -14|g how many=-35 28 18 -11|g how much=-15 -7 27 -6|g i also=-10 39 -55 27|
g i am=-2 -4 -11 18|g i ask=-30 -4 18 17|g i can=7 -25 -25 43|g i do=-23 13 -29 40|g i don't=-7 -21 18 10|
g i expect=-1 -14 -25 40|g i have=24 -21 13 -16|g i hope=27 -23 2 -6|g i know=-12 -12 -33 56|g i live=26 -20 -7 1|
g i look=1 -8 -8 15|g i mean=2 -35 60 -27|g i request=18 49 -28 -39|g i see=41 12 -15 -38|g i should=-2 33 2 -33|
g i understand=20 -1 -49 31|g i want=25 -27 8 -6|g i was=35 -39 -8 13|g i would=-27 -1 -3 31|g i'd like=-4 29 -5 -20|
g if any=-6 -2 -10 18|g if it=6 -40 32 2|g if so=-2 21 15 -34|g if the=-13 -25 10 28|g if there=-16 19 23 -25|
g if you=-6 -6 -24 36|g in #=-32 45 2 -15|g in a=27 -10 -52 35|g in each=-20 41 -29 8|g in it=-15 23 6 -14|
g in march=19 14 -42 10|g in may=-20 1 -27 46|g in the=12 15 10 -36|g in which=-16 37 -21 0|g in your=-18 31 -42 29|
g information act=41 -30 -9 -3|g is a=-13 23 -18 9|g is fine=-26 -11 20 17|g is it=37 14 -37 -15|
g is not=-43 21 -18 39|g is the=-28 24 7 -3|g is there=-13 66 -12 -41|g is to=18 -9 6 -15|g it .=-27 14 10 4|
g it ?=19 22 -18 -23|g it cost=-6 7 26 -28|g it has=32 -40 40 -32|g it is=-5 -12 -9 26|g it to=23 -5 -1 -18|
g it was=-7 19 38 -51|g it would=-2 28 -38 13|g january #=-19 44 -33 8|g june .=16 10 -47 21|g know how=-34 42 -3 -5|
g know if=6 7 -24 11|g know what=-20 54 -22 -12|g last year=11 1 -10 -2|g lastly ,=-4 58 -27 -27|
g let me=-18 0 -17 36|g like a=-9 9 16 -17|g like the=-6 -23 7 22|g like to=3 33 -5 -31|g list of=-35 33 4 -2|
g look forward=-5 -5 -10 20|g madam ,=10 -2 -7 0|g many are=-11 18 -7 1|g many of=-12 33 -15 -6|
g many people=-37 67 -35 5|g many thanks=-6 -6 -7 19|g many times=-13 -1 12 2|g many were=0 30 -22 -7|
g may #=-11 18 3 -10|g me .=-3 -23 7 19|g me have=17 -1 6 -22|g me how=-26 55 -29 0|g me know=-31 14 -31 48|
g me the=7 50 -31 -27|g me what=-16 45 -7 -21|g me whether=-10 44 -15 -19|g members of=-6 16 1 -11|
g much has=-9 17 1 -9|g name of=-12 -14 13 13|g names of=-10 1 -25 33|g need to=0 -10 -33 43|g not ,=-3 -32 24 11|
g not the=-13 0 8 5|g number of=-17 47 5 -35|g of #=39 -22 39 -55|g of a=18 -2 -37 21|g of all=-47 63 -17 1|
g of any=1 26 -10 -17|g of each=-18 49 -24 -7|g of information=14 -5 -13 4|g of it=-26 20 -25 31|
g of staff=-19 46 -19 -8|g of that=4 0 -39 34|g of the=3 22 27 -52|g of them=7 -14 26 -19|g of these=-31 9 20 2|
g of this=0 -23 -30 53|g of those=11 50 -57 -4|g of your=-15 46 -38 7|g officer ,=12 -2 -4 -5|g on #=11 -20 19 -9|
g on a=-4 10 -24 18|g on it=3 2 11 -16|g on the=23 -12 -30 18|g on which=-14 2 21 -9|g one .=18 24 -47 6|
g only .=-16 9 -38 45|g out .=-7 -15 15 7|g paid for=5 -28 5 18|g paid to=-38 20 23 -5|g pay for=26 5 -44 12|
g pays for=-4 47 -34 -9|g please .=19 -26 -36 44|g please also=9 85 -57 -37|g please can=-10 7 -18 21|
g please confirm=-10 40 -28 -1|g please could=26 2 8 -35|g please give=10 -43 37 -4|g please let=-38 12 7 19|
g please provide=-7 -2 30 -21|g please say=-30 8 19 4|g please send=-9 -3 13 -1|g please supply=-14 47 10 -43|
g please tell=-15 46 -17 -14|g police and=1 -4 7 -5|g policy on=-24 51 -22 -5|g provide the=-25 35 9 -19|
g reply by=-9 -4 -18 31|g request the=35 22 -24 -33|g rural crime=5 12 -6 -11|g says that=25 29 -32 -23|
g section #=-10 -20 -19 49|g see the=-16 22 26 -31|g send me=-1 57 -34 -22|g send the=-34 17 27 -10|
g sent from=-3 -15 -15 33|g should also=-15 50 -25 -10|g should be=-3 -3 -32 38|g should like=-15 -13 28 1|
g should you=-13 3 -17 27|g since #=40 16 -50 -7|g sir ,=9 -4 -11 6|g sir madam=12 -2 -8 -2|g so ,=0 27 3 -30|
g spent on=-19 2 21 -4|g supply the=-8 56 -10 -38|g team ,=7 -2 -3 -1|g tell me=-10 6 -18 21|g thank you=13 -10 -4 1|
g thanks for=23 -10 -13 0|g that a=-9 32 -24 2|g that i=-9 -24 25 7|g that is=20 -2 -20 2|g that the=39 -36 -23 19|
g that was=8 21 13 -42|g that were=-6 7 30 -31|g that you=-12 6 -34 40|g the #=-6 7 -44 43|g the beat=11 16 -53 26|
g the chief=12 22 -19 -14|g the commissioner=-9 20 6 -18|g the commissioner's=-23 40 -7 -10|
g the contract=-25 28 0 -3|g the cost=-35 39 -1 -3|g the council=-6 19 -45 33|g the county=4 13 -4 -14|
g the date=-35 54 -26 7|g the decision=12 0 25 -38|g the figures=-9 -27 11 25|g the first=-20 -10 17 13|
g the following=28 -27 7 -8|g the force=21 -15 -4 -2|g the freedom=20 -9 -7 -4|g the information=0 -18 -21 38|
g the last=21 -7 25 -39|g the list=-11 -15 32 -6|g the matter=28 16 -48 4|g the minutes=22 26 -38 -10|
g the name=-12 30 -31 14|g the names=-11 -3 -20 34|g the new=-28 15 7 6|g the number=-29 51 -9 -12|
g the office=-15 -7 14 8|g the old=5 -21 15 1|g the panel=-26 -8 2 32|g the pcc=-30 33 -22 19|
g the police=2 1 12 -15|g the policy=-33 48 13 -29|g the public=-26 -4 16 15|g the report=11 14 7 -32|
g the same=13 -3 -19 8|g the total=-4 34 -6 -24|g the website=24 -3 2 -22|g them .=-5 21 -34 17|g them ?=0 -18 25 -6|
g there ,=-5 18 -13 0|g there a=-12 37 -4 -21|g there is=-14 20 -15 9|g there was=-4 7 28 -30|
g they are=22 -1 -64 43|g they were=16 33 -31 -17|g this is=-1 14 -41 28|g this year=1 32 -24 -9|
g time .=-13 11 -3 5|g to #=-2 -15 16 1|g to ask=0 -4 -21 25|g to be=-6 -8 14 0|g to have=-21 27 -3 -4|
g to know=-1 34 9 -42|g to me=-38 24 18 -4|g to see=19 23 -7 -36|g to the=-12 13 -10 9|g to this=-19 19 -30 31|
g to whom=-9 -3 20 -8|g to your=-9 18 -47 38|g under foi=54 -50 -3 -1|g under the=12 4 -7 -8|g used in=-9 -23 31 0|
g want the=-25 21 12 -8|g want to=6 -21 -7 23|g was a=-10 12 6 -8|g was it=20 -7 -7 -6|g was the=19 5 -18 -6|
g we are=36 -48 -28 41|g we have=34 17 -26 -24|g we should=-25 31 -27 22|g we would=-33 9 -35 59|
g what did=-22 10 11 1|g what i=-24 24 -19 19|g what is=18 3 -38 18|g what the=-19 55 -16 -21|g what was=-17 5 14 -2|
g whether the=-24 38 -3 -12|g which i=24 -27 9 -6|g which it=-26 25 18 -18|g which the=-14 52 -19 -19|
g who decides=3 67 -38 -33|g will be=19 -33 0 15|g will do=-7 0 -49 56|g wish to=22 31 -35 -17|g with a=-1 -22 -1 24|
g with any=-19 75 -46 -10|g with the=23 -5 25 -43|g working days=-13 -2 -6 21|g would also=-6 41 -29 -6|
g would be=19 -23 -23 27|g would like=-14 -22 32 3|g would prefer=-2 -2 -5 9|g would you=-19 45 -42 16|
g year .=-23 31 -21 14|g year ?=-22 22 -1 1|g years .=3 21 -2 -22|g years ?=-22 17 25 -20|g you .=-1 -26 -24 51|
g you also=-9 72 -42 -21|g you are=-1 -35 10 26|g you can=8 -35 20 6|g you could=10 0 -50 40|g you for=19 -12 -3 -5|
g you have=-3 13 -5 -5|g you hold=-34 40 8 -14|g you need=-2 -37 6 33|g you tell=-22 42 -23 3|
g you to=-17 -11 -21 49|g your answer=27 -44 -37 54|g your help=-8 -10 -11 29|g your office=-4 -3 5 2|
g your reply=15 -12 -21 17|g your time=-17 -15 -4 37|g £ #=8 12 -24 4|head 0=23 -33 20 -10|head 2=-61 115 -44 -9|
headed 0=2 1 3 -7|headed 2=-9 -35 60 -16|i=-6 -4 11 -1|n 0=4 -27 19 4|n 1=13 15 -17 -10|n 2=-9 -31 5 35|
n 3=-6 15 15 -24|n 4=-7 9 -16 15|n 5=1 4 -12 7|n 6=-4 -3 28 -20|n 7=-5 39 -50 17|noun i=9 -28 -4 23|
noun o=10 11 -18 -3|o=-6 1 16 -10|p -1=36 6 -29 -13|p -1->ASKSo=-8 42 -27 -7|p -1->GREETSo=19 -5 -6 -7|
p -1->SAYSo=55 -17 -36 -1|p -10o1=35 6 -28 -13|p -1ASKSo=-8 42 -27 -7|p -1GREETSo=19 -5 -6 -7|
p -1SAYSo=55 -17 -36 -1|p -1^dearo=16 -5 -7 -4|p -1^goodo=13 -2 -6 -5|p -1^helloo=17 -5 -8 -4|p -1^hio=18 -6 -8 -4|
p -1^too=37 -13 -23 -2|p -1o=36 6 -29 -13|p 0=58 47 -66 -39|p 00i0=59 12 -46 -26|p 00o1=28 24 -34 -19|
p 01i0=37 33 -48 -21|p 01o0=11 25 -42 6|p 01o1=34 41 -41 -34|p 0ASKSi=19 39 -46 -12|p 0ASKSo=6 37 -32 -11|
p 0GREETS>ASKSi=-4 16 -9 -3|p 0GREETS>ASKSo=24 12 -26 -10|p 0GREETS>LEADS_INo=33 -4 -13 -16|
p 0GREETS>SAYSi=40 -14 -18 -7|p 0GREETS>SAYSo=41 -16 -21 -4|p 0LEADS_IN>ASKSo=-24 68 -45 1|
p 0LEADS_IN>SAYSo=-16 50 -43 10|p 0LEADS_INi=30 -13 -10 -8|p 0LEADS_INo=18 16 -26 -8|p 0QUALIFIES>ASKSo=-23 41 2 -21|
p 0QUALIFIESo=30 17 -6 -40|p 0SAYS>ASKSi=27 27 -37 -17|p 0SAYS>ASKSo=-72 119 -41 -6|p 0SAYS>LEADS_INi=32 -14 -9 -10|
p 0SAYS>SAYSi=31 10 -32 -10|p 0SAYS>SAYSo=64 7 -36 -35|p 0SAYSi=39 10 -39 -10|p 0SAYSo=31 29 -38 -21|
p 0^cani=-36 70 -14 -20|p 0^cano=21 -3 -5 -13|p 0^couldo=-9 24 -13 -2|p 0^howi=-6 46 -38 -2|p 0^howo=-16 61 -48 3|
p 0^i'mo=27 -13 -4 -10|p 0^ii=28 27 -22 -32|p 0^io=57 -14 -21 -22|p 0^ito=5 51 -22 -34|p 0^myi=50 -23 -21 -6|
p 0^myo=51 -32 -14 -5|p 0^pleasei=-7 44 -32 -5|p 0^pleaseo=16 38 -37 -16|p 0^thei=56 -28 -25 -3|p 0^theo=-2 32 -33 3|
p 0^undero=-11 21 2 -12|p 0^wei=42 -24 -13 -5|p 0^weo=41 -13 -21 -7|p 0^whati=4 34 -24 -14|p 0^whato=35 -7 -32 5|
p 0i=51 32 -58 -24|p 0o=31 49 -43 -36|p 1=-36 6 36 -6|p 10i0=-24 70 -65 19|p 10o1=-35 26 -7 16|p 11i0=-28 -14 72 -29|
p 11o0=-14 28 28 -42|p 11o1=-30 1 6 22|p 1ASKS>ASKSi=-21 101 -58 -22|p 1ASKS>ASKSo=9 82 -105 15|
p 1ASKS>FOLLOWS_UPi=-3 8 19 -25|p 1ASKS>FOLLOWS_UPo=2 46 -30 -17|p 1ASKS>HOW_TO_ANSWERo=-26 -12 10 28|
p 1ASKS>QUALIFIESi=-6 -14 62 -42|p 1ASKS>QUALIFIESo=-24 12 12 0|p 1ASKS>SAYSi=-34 -32 23 43|
p 1ASKS>SAYSo=-27 -17 19 25|p 1ASKS>SIGNS_OFFi=-7 -11 -7 25|p 1ASKS>SIGNS_OFFo=-12 -9 -8 29|p 1ASKSi=-11 19 10 -18|
p 1ASKSo=-8 7 8 -6|p 1FOLLOWS_UPi=-3 9 20 -26|p 1FOLLOWS_UPo=-12 41 -43 14|p 1HOW_TO_ANSWERi=-29 -21 32 18|
p 1HOW_TO_ANSWERo=-23 -8 -8 39|p 1QUALIFIESi=-7 -10 48 -32|p 1QUALIFIESo=-25 7 5 12|p 1SAYS>ASKSi=-1 -69 80 -9|
p 1SAYS>ASKSo=-11 -23 47 -13|p 1SAYS>HOW_TO_ANSWERo=-13 -3 -43 59|p 1SAYS>QUALIFIESo=-5 -44 3 46|
p 1SAYS>SAYSi=-19 0 49 -29|p 1SAYS>SAYSo=-20 38 -29 10|p 1SAYS>SIGNS_OFFo=-10 -6 -11 28|p 1SAYSi=-30 -18 32 16|
p 1SAYSo=-29 10 15 4|p 1SIGNS_OFFi=-6 -9 -11 25|p 1SIGNS_OFFo=-16 -9 -10 35|p 1^alsoo=10 83 -45 -48|
p 1^andi=-15 39 4 -28|p 1^ando=-6 13 -36 29|p 1^anyo=-14 53 -22 -16|p 1^ao=-4 -38 0 42|p 1^hasi=-7 -45 53 -1|
p 1^howi=-2 25 -18 -5|p 1^howo=6 -15 39 -30|p 1^ifi=-3 -17 45 -25|p 1^ifo=-12 22 -46 36|p 1^ii=-36 16 23 -3|
p 1^ino=-6 -32 -10 48|p 1^io=-15 8 -7 13|p 1^myo=-8 -16 -5 30|p 1^numberi=0 -18 20 -2|p 1^pleasei=-10 15 18 -23|
p 1^pleaseo=-4 -30 25 10|p 1^thanko=-18 -5 -1 24|p 1^thanksi=-8 -9 -19 36|p 1^thei=-14 1 14 -1|
p 1^theo=-29 72 -24 -19|p 1^weo=-33 -11 3 41|p 1^whati=-1 -9 15 -5|p 1^whato=-9 12 9 -12|p 1^whoi=-2 -49 56 -5|
p 1i=-36 15 37 -16|p 1o=-32 9 19 3|p 2=-53 -16 54 15|p 20i0=-41 -8 70 -20|p 20o0=-7 -33 64 -25|p 20o1=-31 41 -74 64|
p 21o0=-2 -39 94 -52|p 21o1=-34 25 -3 12|p 2ASKS>ASKSo=-5 -21 18 8|p 2ASKS>HOW_TO_ANSWERo=-4 0 -44 48|
p 2ASKS>QUALIFIESo=-18 -25 14 30|p 2ASKS>SAYSo=-17 45 -50 23|p 2ASKS>SIGNS_OFFo=-10 -2 -6 18|p 2ASKSi=-17 -4 41 -20|
p 2ASKSo=-6 4 -5 7|p 2FOLLOWS_UP>ASKSo=-15 13 15 -13|p 2FOLLOWS_UP>SAYSo=-5 -15 -14 33|p 2FOLLOWS_UPi=-2 -23 49 -24|
p 2FOLLOWS_UPo=-9 -2 12 -1|p 2HOW_TO_ANSWERo=-15 -5 7 14|p 2QUALIFIES>ASKSo=4 62 -49 -17|p 2QUALIFIESo=-15 -29 10 34|
p 2SAYS>ASKSi=-7 -1 27 -19|p 2SAYS>ASKSo=3 25 -42 14|p 2SAYS>HOW_TO_ANSWERo=-18 -2 28 -8|p 2SAYS>SAYSo=-38 -16 46 8|
p 2SAYSi=-21 -18 41 -2|p 2SAYSo=-37 7 19 10|p 2SIGNS_OFFo=-13 -8 -13 34|p 2^howo=8 35 2 -44|p 2^ifi=-2 -23 58 -33|
p 2^ifo=-9 -29 44 -6|p 2^io=-10 17 -72 65|p 2^pleasei=-14 41 -3 -23|p 2^pleaseo=-14 13 -2 3|p 2^theo=-10 -25 0 36|
p 2i=-37 -11 74 -25|p 2o=-49 -6 31 23|p 3=-18 -30 -55 103|p 30i0=-13 -29 -28 71|p 30o1=-16 -7 -8 31|
p 31i0=-20 -8 -49 76|p 31o0=-19 -4 -31 53|p 31o1=-9 -36 -11 56|p 3HOW_TO_ANSWER>HOW_TO_ANSWERi=-9 1 -12 21|
p 3HOW_TO_ANSWER>SAYSi=-24 2 -25 48|p 3HOW_TO_ANSWER>SAYSo=-13 -4 -8 26|p 3HOW_TO_ANSWERi=-9 -2 -16 27|
p 3SAYS>HOW_TO_ANSWERi=-7 -3 -7 17|p 3SAYS>SAYSi=-16 0 -46 62|p 3SAYS>SAYSo=-15 -10 -30 55|
p 3SAYS>SIGNS_OFFi=-4 -1 0 5|p 3SAYS>SIGNS_OFFo=-11 -2 -2 15|p 3SAYSi=-24 3 -27 48|p 3SAYSo=-6 -5 -28 38|
p 3SIGNS_OFF>SAYSi=-6 -1 -18 25|p 3SIGNS_OFF>SAYSo=-10 -6 -28 45|p 3SIGNS_OFFi=-4 -1 0 5|p 3SIGNS_OFFo=-14 -3 -3 20|
p 3^ifi=-1 -18 -25 44|p 3^ii=-31 2 -30 59|p 3^io=-23 -19 -4 46|p 3^pleasei=-5 -9 -19 33|p 3i=-17 -22 -52 91|
p 3o=-9 -28 -23 60|pR -1oASKS=-8 42 -27 -7|pR -1oGREETS=19 -5 -6 -7|pR -1oSAYS=55 -17 -36 -1|pR 0iASKS=19 39 -46 -12|
pR 0iLEADS_IN=30 -13 -10 -8|pR 0iSAYS=39 10 -39 -10|pR 0oASKS=-3 44 -28 -12|pR 0oLEADS_IN=23 7 -21 -10|
pR 0oQUALIFIES=21 24 -4 -40|pR 0oSAYS=53 2 -34 -21|pR 0thingsoASKS=-24 67 -45 1|pR 0thingsoSAYS=-16 50 -43 10|
pR 1iASKS=-11 19 10 -18|pR 1iFOLLOWS_UP=-3 9 20 -26|pR 1iHOW_TO_ANSWER=-29 -21 32 18|pR 1iQUALIFIES=-7 -10 48 -32|
pR 1iSAYS=-30 -18 32 16|pR 1iSIGNS_OFF=-6 -9 -11 25|pR 1oASKS=-9 25 -19 4|pR 1oFOLLOWS_UP=-12 41 -43 14|
pR 1oHOW_TO_ANSWER=-24 -8 -6 38|pR 1oQUALIFIES=-22 -15 19 19|pR 1oSAYS=-38 -33 26 45|pR 1oSIGNS_OFF=-18 -10 -9 37|
pR 1thingsoASKS=4 11 18 -33|pR 1thingsoSAYS=-6 57 -28 -22|pR 2columnsoSAYS=-5 -29 22 12|pR 2iASKS=-17 -4 41 -20|
pR 2iFOLLOWS_UP=-2 -23 49 -24|pR 2iSAYS=-21 -18 41 -2|pR 2oASKS=-6 5 -7 8|pR 2oFOLLOWS_UP=-9 -2 12 -1|
pR 2oHOW_TO_ANSWER=-14 -5 8 11|pR 2oQUALIFIES=-11 -23 0 34|pR 2oSAYS=-32 30 -12 13|pR 2oSIGNS_OFF=-13 -8 -13 34|
pR 2thingsoASKS=3 69 -57 -16|pR 3iHOW_TO_ANSWER=-9 -2 -16 27|pR 3iSAYS=-24 3 -27 48|pR 3iSIGNS_OFF=-4 -1 0 5|
pR 3oSAYS=-6 -5 -28 38|pR 3oSIGNS_OFF=-14 -3 -3 20|question i0=19 -9 -6 -4|question i1=3 -16 19 -6|
question o0=-9 1 33 -25|question o1=-11 26 -23 9|title i=4 -21 12 5|title i>-=-9 -8 1 15|title o=-32 55 -30 7|
title o>-=-1 21 -48 29|title o>ASKSo=-52 116 -60 -4|title o>LEADS_INo=53 -48 -28 23|title o>SAYSo=19 -47 -9 37|
w !=18 -23 -39 45|w #=-7 7 29 -28|w ,=16 -11 3 -8|w .=-9 -9 1 17|w :=-16 2 16 -2|w ;=-22 17 -15 19|w ?=3 -23 30 -10|
w a=34 -15 -13 -5|w about=37 -14 -19 -3|w above=10 -47 1 36|w act=10 0 -15 5|w address=5 -1 -23 19|
w advice=-18 53 -21 -14|w after=-9 56 10 -56|w afternoon=10 -2 -5 -3|w again=18 -23 8 -4|w against=-8 -6 12 2|
w agreement=-16 0 11 4|w all=-42 54 -61 49|w also=-3 129 -90 -37|w am=-8 -4 -12 23|w an=0 11 -38 26|
w and=-18 -4 20 2|w annual=4 17 -22 1|w another=35 -24 -48 37|w answer=-17 -15 12 21|w answers=-4 -30 2 33|
w any=-34 26 -18 25|w anyone=-5 30 -44 19|w anything=2 -24 -27 49|w april=-22 6 -3 18|w are=-20 -24 25 19|
w as=0 9 -32 22|w ask=-25 20 3 2|w asked=32 -1 1 -32|w asking=-11 3 -46 54|w assessment=-4 65 -49 -12|
w at=36 17 -44 -9|w attach=0 -30 40 -10|w august=-38 9 13 16|w average=-19 39 -11 -9|w b=-23 7 -24 40|
w back=-24 42 -24 6|w be=23 -39 -9 26|w beat=11 16 -53 26|w because=27 -13 -6 -7|w been=14 19 -7 -26|
w before=-11 25 -36 22|w being=-18 1 -30 47|w below=-32 27 -32 37|w best=-24 2 -38 60|w between=-24 49 -8 -17|
w bikes=19 34 -42 -11|w bins=24 10 -22 -12|w board=-7 38 -36 4|w body=27 -43 25 -9|w both=-13 -15 20 8|
w bought=55 -14 -34 -7|w broken=-19 14 23 -18|w budget=28 -29 32 -30|w building=15 41 -51 -5|w business=-33 27 15 -9|
w but=6 -42 42 -6|w by=-8 -5 26 -14|w call=20 -11 18 -28|w called=34 -7 -22 -5|w calls=-21 52 -22 -9|
w came=12 43 -30 -24|w cameras=43 7 -24 -26|w can=-5 5 -19 19|w can't=19 1 -31 11|w car=30 3 -13 -20|
w case=6 2 -18 10|w cheers=-6 -6 -9 21|w chief=4 22 -19 -6|w clear=-34 23 -4 14|w come=11 -23 -31 43|
w commissioner=6 7 -9 -4|w commissioner's=-23 40 -7 -10|w committee=-6 23 -40 23|w community=-3 24 -7 -13|
w company=5 70 -45 -29|w complaint=-32 32 38 -38|w complaints=-33 -7 46 -6|w confirm=-10 25 -33 18|
w constable=28 -16 -27 16|w consultation=35 3 -38 1|w contact=-29 26 19 -16|w content=-7 -4 -21 32|
w contract=-3 12 14 -24|w control=0 28 -26 -2|w copies=34 -42 -41 49|w copy=1 6 -15 8|w correspondence=-39 39 27 -26|
w cost=-44 40 21 -16|w costs=-26 55 -35 6|w could=2 5 -3 -4|w council=11 17 -28 -1|w counter=19 -19 11 -11|
w county=4 13 -4 -14|w court=38 -44 25 -19|w crime=-3 26 -24 1|w current=-35 52 -15 -2|w custody=-17 25 -14 6|
w data=-17 22 -48 43|w date=-43 -13 47 9|w dates=-29 32 21 -24|w day=-9 -6 -37 52|w days=-23 23 -39 39|
w deadline=9 -25 -24 40|w dear=18 -7 -7 -4|w december=10 -28 8 9|w decides=3 67 -38 -33|w decision=13 14 6 -32|
w details=-12 -13 18 7|w did=9 -8 23 -24|w do=-16 -9 6 19|w does=-44 16 19 9|w doing=24 -34 18 -8|
w don't=-16 -19 21 15|w done=-1 9 -27 19|w down=-18 15 7 -4|w due=-7 20 -29 16|w duty=16 -33 -23 41|w e=9 -5 -8 4|
w each=-29 6 25 -1|w email=7 -23 -36 52|w emails=-22 38 12 -28|w empty=50 7 -46 -11|w end=-5 -22 4 23|
w ended=13 -37 -18 41|w enough=-20 -14 58 -23|w ever=1 34 -26 -9|w every=-3 3 -31 30|w expect=12 -21 -15 24|
w february=17 -14 -28 26|w field=-6 -13 14 5|w figure=-25 14 23 -12|w figures=-37 -41 15 62|w finally=1 67 -41 -27|
w find=5 -15 -22 32|w fine=-31 33 -2 0|w firm=-28 25 6 -4|w first=-35 35 -14 14|w five=25 -7 -39 22|
w foi=50 -28 -35 13|w following=29 -28 7 -8|w for=-8 7 -26 27|w force=-4 0 -9 13|w form=-2 -33 -12 47|
w forward=-5 -6 -12 23|w four=12 4 -19 4|w freedom=15 -5 -13 4|w friday=16 -31 -31 46|w from=-2 9 -17 9|
w full=-18 14 -10 15|w fund=29 -49 -5 25|w further=45 38 -35 -48|w gave=27 -3 13 -37|w get=20 31 -49 -3|
w give=5 -47 30 12|w given=-1 26 2 -26|w glad=12 15 -36 9|w go=12 37 -75 27|w going=28 -2 -49 22|
w good=43 -59 -25 41|w got=-7 58 -37 -14|w grants=28 6 -18 -16|w grateful=30 -8 -30 9|w group=38 -31 -52 46|
w guidance=-15 -7 42 -21|w had=21 12 -27 -6|w hampshire=10 5 -11 -3|w handed=-20 23 -23 20|w happy=2 -29 -41 68|
w has=-11 11 16 -16|w have=35 -18 -5 -12|w he=-15 -1 2 14|w held=8 -21 5 8|w hello=17 -5 -8 -4|w help=5 -17 -29 40|
w her=18 8 -49 23|w hi=21 -8 -8 -4|w his=16 16 -35 2|w hold=-32 31 17 -17|w hope=37 -46 -16 25|w hours=-10 6 -13 18|
w house=16 -1 -31 15|w how=-13 7 16 -9|w i=9 -8 -9 9|w i'd=30 29 -46 -12|w i'm=6 -18 -39 51|w if=1 -23 6 16|
w impact=-1 67 -45 -21|w in=-15 13 0 2|w including=-20 42 -21 -1|w information=10 -17 -24 30|w interest=-3 -12 9 6|
w interested=-19 14 -29 34|w into=-5 36 -45 13|w is=-7 -8 10 5|w it=-25 24 0 1|w it's=10 -18 -43 51|
w its=16 47 -50 -13|w january=-12 48 -18 -18|w july=20 -12 33 -41|w june=-1 7 17 -23|w just=16 -43 -17 44|
w keep=12 55 -36 -31|w kept=32 30 -35 -28|w kindly=13 -3 -29 18|w knives=-18 56 -42 3|w know=15 -12 -34 31|
w last=37 -24 31 -44|w lastly=-18 83 -32 -33|w late=8 17 -6 -19|w lease=-22 36 3 -16|w leave=-15 -27 30 12|
w left=9 31 -35 -6|w let=-27 7 -18 38|w letter=24 28 -32 -21|w letters=27 -25 16 -18|w like=-12 15 16 -19|
w limit=-13 7 -39 45|w line=-21 -10 12 19|w link=-4 -4 -30 37|w list=-35 30 18 -12|w live=23 -30 11 -4|
w local=13 -14 -31 33|w log=-12 5 8 -1|w long=-28 36 19 -27|w look=-3 -4 -25 32|w lost=-13 -20 -2 35|
w lot=42 -31 -11 0|w madam=11 -3 -7 -1|w made=-37 56 -24 5|w mail=-4 -22 19 7|w make=4 -35 13 18|w many=-40 25 15 -1|
w march=12 7 -3 -16|w marl=7 14 -12 -9|w matter=5 28 -47 14|w may=1 9 21 -31|w me=-39 22 -8 25|w mean=3 -36 60 -27|
w meeting=4 4 11 -19|w meetings=-16 43 1 -27|w members=24 -2 -19 -3|w met=21 23 -23 -22|w mind=-12 -21 24 9|
w minutes=10 15 -21 -4|w money=-20 44 -28 4|w month=17 -33 46 -30|w months=12 2 25 -40|w more=2 -3 24 -23|
w morning=45 -14 -26 -6|w most=12 34 -38 -8|w moved=12 -6 13 -20|w mr=33 -33 -18 18|w much=-7 -20 17 10|
w my=40 -54 -35 50|w name=-9 -30 20 19|w names=-7 -10 -32 49|w need=-1 -40 13 28|w new=-11 9 11 -9|
w next=1 -22 -10 31|w night=28 -13 -5 -9|w no=4 -35 -4 35|w nobody=21 -25 -18 22|w none=31 -49 43 -25|
w not=-32 -16 20 28|w note=-22 -3 -17 42|w notes=-1 39 -3 -35|w nothing=21 -41 2 18|w now=3 73 -24 -52|
w number=-17 33 3 -19|w numbers=-18 -18 -20 56|w of=-18 41 -4 -19|w off=26 -13 -14 1|w office=-12 18 2 -8|
w officer=31 -13 -7 -11|w officers=10 54 -34 -29|w old=14 36 -25 -25|w on=6 5 -13 2|w one=-14 13 41 -40|
w only=-25 0 9 16|w opcc=13 -2 -10 -1|w open=14 13 -24 -3|w or=-29 24 -12 17|w orle=8 21 -12 -17|w other=38 7 -43 -2|
w our=7 -15 -6 15|w out=2 -26 10 14|w outside=3 -8 -12 17|w over=-32 -3 4 30|w own=20 -18 -11 9|w paid=-13 30 16 -33|
w panel=7 -3 -1 -3|w paper=11 32 -3 -41|w papers=17 -7 -26 16|w parish=8 -4 -18 14|w parking=-23 55 -6 -27|
w part=7 -20 -23 36|w pay=27 10 -35 -2|w pays=-4 47 -34 -10|w pcc=-27 32 -23 18|w pdf=-1 -16 -30 47|
w people=-35 23 -6 18|w per=-31 29 -11 13|w person=-15 -21 5 31|w personal=4 -22 -45 62|w phone=10 -10 -36 36|
w place=15 31 -34 -13|w plan=-33 22 41 -30|w please=-24 -17 16 24|w police=27 -9 0 -17|w policing=1 -10 -17 26|
w policy=-22 43 22 -43|w post=-11 17 -2 -4|w prefer=-8 -3 -15 26|w present=4 20 -12 -12|w press=-2 -29 34 -4|
w project=28 9 -17 -20|w protection=8 29 -9 -28|w provide=-6 17 23 -33|w public=-27 -6 18 15|w put=39 -2 -39 2|
w question=-12 0 21 -9|w questions=15 -1 -14 0|w rather=0 -33 -35 68|w read=59 -32 -40 14|w receive=-17 22 -23 17|
w received=-24 14 19 -9|w record=-8 35 6 -33|w recorded=-19 -2 -16 37|w refused=11 14 -48 23|w register=-7 21 -28 14|
w rent=-14 44 -6 -24|w reply=16 2 -41 23|w report=0 58 -40 -17|w request=2 7 -36 27|w require=0 33 -17 -16|
w response=-25 39 -46 32|w results=-28 11 30 -13|w review=0 29 -32 2|w reviews=-29 48 -32 14|w right=-6 38 -27 -5|
w ring=-4 -9 -33 46|w road=40 0 -16 -24|w room=-11 23 -22 10|w run=37 -13 -46 23|w rural=4 12 -49 33|
w said=10 -4 19 -25|w same=10 -2 -28 20|w say=-6 13 0 -7|w says=22 18 -13 -27|w scheme=21 14 -13 -22|
w school=13 -8 -30 26|w search=-17 1 0 17|w second=-7 59 -48 -5|w secretary=37 -20 -46 29|w section=-10 -21 -14 45|
w see=16 -8 -28 20|w seen=0 10 19 -28|w send=-18 3 3 11|w sent=-19 48 -31 2|w separately=11 6 -36 18|
w set=-14 7 43 -36|w she=-20 -11 26 5|w short=42 -5 -51 14|w should=-5 -4 -39 48|w signed=28 -31 16 -14|
w since=-2 32 -12 -18|w sir=12 -3 -9 0|w sirs=28 -7 -14 -7|w site=-30 12 26 -7|w small=25 -37 4 9|w so=-19 -3 -18 39|
w sold=-14 5 42 -33|w some=38 -18 -32 12|w sorry=20 -20 -12 12|w speed=-27 37 -30 20|w spent=-6 6 8 -8|
w spreadsheet=-28 32 -40 36|w staff=-4 35 -15 -16|w state=-21 15 -2 9|w station=40 -23 13 -31|w stop=-25 33 -16 8|
w street=46 -11 3 -38|w streets=-5 31 -20 -6|w such=-24 48 -7 -17|w supplier=14 -54 42 -2|w supply=-13 59 -5 -41|
w survey=9 -14 35 -29|w table=-61 67 -49 43|w take=23 -21 -25 23|w taken=-24 87 -44 -19|w talk=19 -16 -51 47|
w team=-15 26 -21 10|w tell=-25 16 -20 30|w test=-20 32 -13 1|w th=11 -25 -40 54|w than=-26 -29 13 42|
w thank=13 -10 -4 1|w thanks=8 3 -34 24|w that=5 -7 -5 7|w the=16 35 2 -53|w their=23 -17 22 -28|w them=-20 19 0 0|
w then=-8 36 -42 14|w there=-5 8 15 -17|w these=-30 17 42 -28|w they=5 10 42 -57|w thing=32 -32 -36 37|
w think=30 -25 -39 35|w this=0 -25 -1 26|w those=-3 38 -38 4|w three=47 -33 -12 -2|w time=-12 49 -31 -6|
w times=-13 12 0 0|w to=20 -16 -2 -1|w together=-5 47 -46 4|w told=16 6 -21 -1|w too=-5 -15 2 18|w took=-11 36 -31 6|
w total=-16 26 -8 -2|w travel=-29 59 10 -40|w twenty=-14 -1 -32 47|w two=36 -39 10 -7|w u=21 -10 -17 5|
w under=4 8 -34 22|w understand=19 8 -36 9|w up=19 25 -44 1|w us=-5 6 -47 45|w use=-31 8 15 8|w used=7 16 -15 -8|
w van=64 0 -46 -18|w vehicles=5 16 -12 -9|w very=14 -19 -16 22|w victim=34 -3 -33 2|w visit=-7 -1 13 -5|
w want=-10 8 -44 46|w was=39 7 20 -66|w way=0 -21 13 8|w we=30 -22 -37 29|w website=-16 20 20 -23|w week=6 12 9 -26|
w well=11 23 -26 -9|w went=-7 2 12 -7|w were=4 8 1 -13|w what=-26 38 4 -16|w when=-24 70 11 -58|w where=3 3 -21 15|
w whether=1 37 -24 -14|w which=13 -19 11 -5|w who=-3 38 -17 -18|w whom=30 -18 -4 -7|w why=-16 -12 -11 39|
w will=4 -28 -12 36|w wish=20 30 -37 -13|w with=3 0 10 -13|w within=-8 -27 20 15|w work=-11 -17 8 20|
w working=-17 -50 19 47|w would=-6 -20 -1 27|w write=39 -49 -19 29|w writing=26 -32 -32 38|w written=29 -14 -20 5|
w wrote=28 8 -29 -7|w year=-7 12 -24 18|w years=32 -11 3 -24|w yn=15 0 -41 26|w you=5 -12 -47 53|w your=13 -4 -11 2|
w £=8 12 -24 4
"""
