"""Exports of other programs as they look, with what may stand in them."""

STRONG_CLASSIC = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2020-12-30 18:51:52,"Evening Workout",2h 38m,"Snatch (Barbell)",1,40.0,3,0,0,"","",
2020-12-30 18:51:52,"Evening Workout",2h 38m,"Snatch (Barbell)",2,42.5,2,0,0,"caught it low","",9
2020-12-30 18:51:52,"Evening Workout",2h 38m,"Plank",1,0,0,0,90,"","",
2021-07-03 18:35:49,"Evening, again",41m,"Deadlift (Barbell)",1,100.0,4,0,0,"",,
2021-07-03 18:35:49,"Evening, again",41m,"Pull Up",1,0.0,10,0,0,"",,0
2021-07-03 18:35:49,"Evening, again",41m,"Running",1,0,0,5.0,1500,"",,
"""

STRONG_IN_ROWS = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2023-07-30 16:49:28;"Ноги 🦵";"Romanian Deadlift (Dumbbell)";W;10;kg;8;;;;0;"";"hot; 30 °C";44m
2023-07-30 16:49:28;"Ноги 🦵";"Romanian Deadlift (Dumbbell)";1;22,5;kg;8;8,5;;;0;"felt ""easy""
second line";"hot; 30 °C";44m
2023-07-30 16:49:28;"Ноги 🦵";"Romanian Deadlift (Dumbbell)";D;15;kg;12;;;;0;"slow";"hot; 30 °C";44m
2023-07-30 16:49:28;"Ноги 🦵";"Приседания";1;135;lbs;5;;;;0;"";"hot; 30 °C";44m
"""  # noqa: E501

STRONG_WITH_RESTS = """\
Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes
1;2026-08-10 18:00:00;Push day;3600;Deadlift (Dumbbell);W;12;10;;;;;
1;2026-08-10 18:00:00;Push day;3600;Deadlift (Dumbbell);1;20;8;8,5;;;Wide grip;
1;2026-08-10 18:00:00;Push day;3600;Deadlift (Dumbbell);Rest Timer;;;;;90;;
1;2026-08-10 18:00:00;Push day;3600;Deadlift (Dumbbell);F;20;7;10;;;;
1;2026-08-10 18:00:00;Push day;3600;Plank;1;;;;;60;;
1;2026-08-10 18:00:00;Push day;3600;Plank;Rest Timer;;;;;45;;
2;2026-08-12 07:30:00;Legs;2700;Squat (Barbell);1;100;5;;;;;
"""  # noqa: E501

STRONG_QUOTED = """\
"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"
"1";"2026-01-30 19:37:30";"Legs ";"2619";"Hack Squat";"W";"40.0";"10.0";"";"";"";"";"felt good"
"1";"2026-01-30 19:37:30";"Legs ";"2619";"Hack Squat";"Rest Timer";"";"";"";"";"120.0";"";"felt good"
"1";"2026-01-30 19:37:30";"Legs ";"2619";"Back Extension";"Note";"";"";"";"";"";"slow down";"felt good"
"1";"2026-01-30 19:37:30";"Legs ";"2619";"Back Extension";"1";"";"12";"";"";"";"";"felt good"
"1";"2026-01-30 19:37:30";"Legs ";"2619";"Back Extension";"2";"";"11";"";"";"";"";"felt good"
"1";"2026-01-30 19:37:30";"Legs ";"2619";"Back Extension";"Note";"";"";"";"";"";"too hard";"felt good"
"""  # noqa: E501

STRONG_UNIT_COLUMN_IOS = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes
2024-03-05 6:05:09\u202fPM,"Legs",1h,"Deadlift (Barbell)",1,225,lbs,5,8,,,0,"",""
2024-03-05 6:05:09\u202fPM,"Legs",1h,"Deadlift (Barbell)",2,100,kg,5,,,,0,"",""
"""  # noqa: E501

HEVY_POUNDS = """\
"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_lbs","reps","distance_miles","duration_seconds","rpe"
"Week 12 - Lower","26 Jul 2025, 07:06","26 Jul 2025, 08:11","Gym was busy\\nvery 🙂","Lying Leg Curl (Machine)",,"",0,"warmup",100,10,,,
"Week 12 - Lower","26 Jul 2025, 07:06","26 Jul 2025, 08:11","Gym was busy\\nvery 🙂","Lying Leg Curl (Machine)",,"seat at 4\\nslow",1,"normal",120.5,8,,,8.5
"Week 12 - Lower","26 Jul 2025, 07:06","26 Jul 2025, 08:11","Gym was busy\\nvery 🙂","Single Leg Romanian Deadlift (Dumbbell)",0,"",0,"dropset",30,8,,,7
"Week 12 - Lower","26 Jul 2025, 07:06","26 Jul 2025, 08:11","Gym was busy\\nvery 🙂","Treadmill",,"",0,"normal",,,2.1,900,
"Week 11 - Lower","3 Jan 2025, 23:30","4 Jan 2025, 00:15","","Romanian Deadlift (Dumbbell)",,"",0,"failure",45,8,,,
"Week 11 - Lower","3 Jan 2025, 23:30","4 Jan 2025, 00:15","","Pull Up",,"",0,"normal",,12,,,
"""  # noqa: E501

FITNOTES_ANDROID = """\
Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,"wide, ""slow""
grip"
2026-08-04,Deadlift,Back,225.0,lbs,5,,,,""
2026-08-04,Deadlift,Back,225.0,lbs,5,,,,""
2026-08-04,Plank,Abs,0.0,kgs,0,,,0:01:30,""
2026-08-02,Romanian Deadlift,Legs,60.0,kgs,8,,,,""
"""

FITNOTES_OLDER = """\
Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment
2019-01-15,Dumbbell Deadlift,Back,20.0,10,0.0,,0:00:00,Сделано
"""

FITNOTES_IOS = """\
Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind
2026-01-15,Kettlebell Deadlift,Legs,24,,10,,,,,wr
2026-01-15,Squat,Legs,,225,5,,,,heavy,wr
2026-01-15,Squat,Legs,100,220.46,5,,,,,wr
2026-01-15,Pull Up,Back,,,12,,,,,r
"""

ALL = (
    STRONG_CLASSIC,
    STRONG_IN_ROWS,
    STRONG_WITH_RESTS,
    STRONG_QUOTED,
    STRONG_UNIT_COLUMN_IOS,
    HEVY_POUNDS,
    FITNOTES_ANDROID,
    FITNOTES_OLDER,
    FITNOTES_IOS,
)
