<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>hipcoach</name>
    <message>
        <source>Of {day}, {time}: {sessions}, {sets}.</source>
        <translation>Vom {day}, {time}: {sessions}, {sets}.</translation>
    </message>
    <message>
        <source>Something went wrong that should not; the details are in {log}.</source>
        <translation>Etwas ist unerwartet schiefgegangen; Einzelheiten stehen in {log}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Begin a new record</source>
        <translation>Neue Aufzeichnung beginnen</translation>
    </message>
    <message>
        <source>The present one is moved aside, not deleted.</source>
        <translation>Die jetzige wird beiseitegelegt, nicht gelöscht.</translation>
    </message>
    <message>
        <source>Take the backup</source>
        <translation>Sicherung verwenden</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{problem} It was left out.</source>
        <translation>{problem} Die Übung wurde ausgelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n sets</source>
        <translation>
            <numerusform>%n Satz</numerusform>
            <numerusform>%n Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>The former record lies in {file} now.</source>
        <translation>Die frühere Aufzeichnung liegt jetzt in {file}.</translation>
    </message>
    <message>
        <source>Put back: {sessions}.</source>
        <translation>Zurückgeholt: {sessions}.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster.</translation>
    </message>
    <message>
        <source>Start it from a desktop session.</source>
        <translation>Starte die App aus einer Desktop-Sitzung.</translation>
    </message>
    <message>
        <source>The system&apos;s own player is used instead.</source>
        <translation>Stattdessen wird der Player des Systems verwendet.</translation>
    </message>
    <message>
        <source>There is no sound: nothing on this system can play it.</source>
        <translation>Kein Ton: Nichts auf diesem System kann ihn abspielen.</translation>
    </message>
    <message>
        <source>In the sound pack {pack} {what}; our own sounds take their place.</source>
        <translation>Klänge {pack}: {what}; stattdessen sind die mitgelieferten zu hören.</translation>
    </message>
    <message>
        <source>The sound pack {pack} is gone; our own sounds take its place.</source>
        <translation>Die Klänge {pack} sind nicht mehr da; stattdessen sind die mitgelieferten zu hören.</translation>
    </message>
    <message>
        <source>{name}.wav cannot be used ({fault})</source>
        <translation>die Datei {name}.wav ist unbrauchbar ({fault})</translation>
    </message>
    <message>
        <source>it is silent</source>
        <translation>sie ist stumm</translation>
    </message>
    <message numerus="yes">
        <source>neither can %n more files</source>
        <translation>
            <numerusform>%n weitere Datei ebenso</numerusform>
            <numerusform>%n weitere Dateien ebenso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words are missing</source>
        <translation>
            <numerusform>%n Wort fehlt</numerusform>
            <numerusform>%n Wörter fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>it is not a sound file that can be read</source>
        <translation>sie ist keine lesbare Tondatei</translation>
    </message>
    <message>
        <source>it is not 16-bit</source>
        <translation>sie hat nicht 16 Bit</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is longer than {seconds:g} s</source>
        <translation>sie ist länger als {seconds:g} s</translation>
    </message>
    <message>
        <source>There is no sound: this system has no sound player. Install gstreamer, ffmpeg or alsa-utils.</source>
        <translation>Kein Ton: Dieses System hat keinen Audioplayer. Installiere gstreamer, ffmpeg oder alsa-utils.</translation>
    </message>
    <message>
        <source>There is no sound: the system&apos;s player could not play. Is a sound device there?</source>
        <translation>Kein Ton: Der Player des Systems konnte nichts abspielen. Ist ein Audiogerät da?</translation>
    </message>
    <message>
        <source>No sound device was found.</source>
        <translation>Kein Audiogerät gefunden.</translation>
    </message>
    <message>
        <source>There is no sound: the sound of this set could not be read.</source>
        <translation>Kein Ton: Der Ton dieses Satzes ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The sound server stopped.</source>
        <translation>Der Audioserver wurde beendet.</translation>
    </message>
    <message>
        <source>There is no sound: the system&apos;s sound server does not answer. It goes on when the server does.</source>
        <translation>Kein Ton: Der Audioserver des Systems antwortet nicht. Sobald er antwortet, geht es weiter.</translation>
    </message>
    <message>
        <source>There is no sound: no sound device is connected. Connect one, and it goes on.</source>
        <translation>Kein Ton: Es ist kein Audiogerät verbunden. Schließ eins an, dann geht es weiter.</translation>
    </message>
    <message>
        <source>The sound device {device} is not connected: the system&apos;s own choice plays.</source>
        <translation>Das Audiogerät {device} ist nicht verbunden: Es spielt das Gerät, das dein System wählt.</translation>
    </message>
    <message>
        <source>edit {field} in session of {day}</source>
        <translation>{field} in der Einheit vom {day} ändern</translation>
    </message>
    <message>
        <source>move session of {day}</source>
        <translation>Einheit vom {day} verschieben</translation>
    </message>
    <message>
        <source>edit pain of session of {day}</source>
        <translation>Schmerz in der Einheit vom {day} ändern</translation>
    </message>
    <message>
        <source>edit note of session of {day}</source>
        <translation>Notiz der Einheit vom {day} ändern</translation>
    </message>
    <message>
        <source>add set to session of {day}</source>
        <translation>Satz zur Einheit vom {day} hinzufügen</translation>
    </message>
    <message>
        <source>delete set from session of {day}</source>
        <translation>Satz aus der Einheit vom {day} löschen</translation>
    </message>
    <message>
        <source>delete session of {day}</source>
        <translation>Einheit vom {day} löschen</translation>
    </message>
    <message>
        <source>log session of {day}</source>
        <translation>Einheit vom {day} nachtragen</translation>
    </message>
    <message>
        <source>mark week of {day}</source>
        <translation>Woche vom {day} markieren</translation>
    </message>
    <message>
        <source>put back set into session of {day}</source>
        <translation>Satz in die Einheit vom {day} zurückholen</translation>
    </message>
    <message>
        <source>the load as it was entered</source>
        <translation>die Last wie eingegeben</translation>
    </message>
    <message>
        <source>put back session of {day}</source>
        <translation>Einheit vom {day} zurückholen</translation>
    </message>
    <message>
        <source>This session is unfinished.</source>
        <translation>Diese Einheit ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Finish it on Today, then it can be edited.</source>
        <translation>Beende sie unter „Heute“, dann lässt sie sich ändern.</translation>
    </message>
    <message>
        <source>bring in {file}</source>
        <translation>{file} einlesen</translation>
    </message>
    <message>
        <source>take back {file}</source>
        <translation>{file} zurücknehmen</translation>
    </message>
    <message>
        <source>The session could not be changed</source>
        <translation>Die Einheit konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>The session was changed elsewhere meanwhile.</source>
        <translation>Die Einheit wurde inzwischen anderswo geändert.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>New: {sessions}, {sets}, {first} to {last}.</source>
        <translation>Neu: {sessions}, {sets}, {first} bis {last}.</translation>
    </message>
    <message>
        <source>{name}: keeps its own name, {sets}.</source>
        <translation>{name}: behält den eigenen Namen, {sets}.</translation>
    </message>
    <message>
        <source>{rows} rows, the first in line {line}: {remark}.</source>
        <translation>{rows} Zeilen, die erste ist Zeile {line}: {remark}.</translation>
    </message>
    <message>
        <source>New: {sessions}, {sets}.</source>
        <translation>Neu: {sessions}, {sets}.</translation>
    </message>
    <message>
        <source>New: {sessions}, {sets}, {day}.</source>
        <translation>Neu: {sessions}, {sets}, {day}.</translation>
    </message>
    <message>
        <source>{name}: taken as {exercise} {variation}, {sets}.</source>
        <translation>{name}: übernommen als {exercise} {variation}, {sets}.</translation>
    </message>
    <message>
        <source>Line {line}: {remark}.</source>
        <translation>Zeile {line}: {remark}.</translation>
    </message>
    <message>
        <source>The record cannot be written as {file}.</source>
        <translation>Die Aufzeichnung lässt sich nicht als {file} schreiben.</translation>
    </message>
    <message>
        <source>Its name ends in .csv, or in .json for our own format.</source>
        <translation>Der Name endet auf .csv oder, für unser eigenes Format, auf .json.</translation>
    </message>
    <message>
        <source>Newer than here, and taken: {sessions}, {sets}.</source>
        <translation>Neuer als hier und übernommen: {sessions}, {sets}.</translation>
    </message>
    <message>
        <source>Deleted there, and so moved into the bin here: {count}.</source>
        <translation>Dort gelöscht, darum auch hier in den Papierkorb gelegt: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>Worth a look: %n sessions may be here already, by way of another program.</source>
        <translation>
            <numerusform>Einen Blick wert: %n Einheit ist vielleicht schon hier, auf dem Weg über ein anderes Programm.</numerusform>
            <numerusform>Einen Blick wert: %n Einheiten sind vielleicht schon hier, auf dem Weg über ein anderes Programm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks of %n weeks, resting or injured.</source>
        <translation>
            <numerusform>%n Woche markiert: Ruhe oder Verletzung.</numerusform>
            <numerusform>%n Wochen markiert: Ruhe oder Verletzung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks of %n days, runs or a race.</source>
        <translation>
            <numerusform>%n Tag markiert: Läufe oder ein Wettkampf.</numerusform>
            <numerusform>%n Tage markiert: Läufe oder ein Wettkampf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Nichts darin ist neu.</translation>
    </message>
    <message>
        <source>Here already: {sets}.</source>
        <translation>Schon hier: {sets}.</translation>
    </message>
    <message>
        <source>Deleted here, and left so: {sets}.</source>
        <translation>Hier gelöscht und so belassen: {sets}.</translation>
    </message>
    <message>
        <source>Older than here, and left: {sets}.</source>
        <translation>Älter als hier und nicht übernommen: {sets}.</translation>
    </message>
    <message>
        <source>Left out: {what}</source>
        <translation>Ausgelassen: {what}</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Es gibt keine Datei {file}.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wähle etwas anderes.</translation>
    </message>
    <message>
        <source>{program}, another record</source>
        <translation>{program}, eine andere Aufzeichnung</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{format}.</source>
        <translation>{format}.</translation>
    </message>
    <message>
        <source>{file} is this record itself.</source>
        <translation>{file} ist diese Aufzeichnung selbst.</translation>
    </message>
    <message>
        <source>It waits, and is tried again.</source>
        <translation>Das Speichern wird noch einmal versucht.</translation>
    </message>
    <message>
        <source>mark {day} as {run}</source>
        <translation>{day} markieren: {run}</translation>
    </message>
    <message>
        <source>mark {day} without a run</source>
        <translation>{day} markieren: kein Lauf</translation>
    </message>
    <message>
        <source>It is kept in {file}, but no folder could take a note of that.</source>
        <translation>Es liegt in {file}, aber in keinem Ordner ließ sich ein Vermerk darüber ablegen.</translation>
    </message>
    <message>
        <source>Put the file into {folder} when there is room.</source>
        <translation>Leg die Datei in den Ordner {folder}, sobald dort Platz ist.</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Sicherung erstellt.</translation>
    </message>
    <message>
        <source>The sound could not be prepared: its folder cannot be written.</source>
        <translation>Der Ton konnte nicht vorbereitet werden: In seinen Ordner lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The sound could not be prepared. The log tells why.</source>
        <translation>Der Ton konnte nicht vorbereitet werden. Das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>The sound could not be prepared: the disk is full.</source>
        <translation>Der Ton konnte nicht vorbereitet werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>A set without a tempo has no length of its own.</source>
        <translation>Ein Satz ohne Tempo hat keine eigene Länge.</translation>
    </message>
    <message>
        <source>Give every line of the plan a tempo.</source>
        <translation>Gib jeder Zeile des Plans ein Tempo.</translation>
    </message>
    <message>
        <source>The session would last {hours:.1f} hours.</source>
        <translation>Die Einheit würde {hours:.1f} Stunden dauern.</translation>
    </message>
    <message>
        <source>Its sound may last {hours:g} hours at most.</source>
        <translation>Der Ton darf höchstens {hours:g} Stunden dauern.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}.</source>
        <translation>{file} ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Something went wrong that should not. What happened is in {file}.</source>
        <translation>Etwas ist unerwartet schiefgegangen. Was geschehen ist, steht in {file}.</translation>
    </message>
    <message>
        <source>Most in a day</source>
        <translation>Bester Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n reps at effort {effort}</source>
        <comment>from so many</comment>
        <translation>
            <numerusform>%n Wdh. bei Anstrengung {effort}</numerusform>
            <numerusform>%n Wdh. bei Anstrengung {effort}</numerusform>
        </translation>
    </message>
    <message>
        <source>reps × load, all together</source>
        <translation>Wdh. × Last, alles zusammen</translation>
    </message>
    <message>
        <source>reps × load</source>
        <translation>Wdh. × Last</translation>
    </message>
    <message numerus="yes">
        <source>%n reps</source>
        <comment>from so many</comment>
        <translation>
            <numerusform>%n Wdh.</numerusform>
            <numerusform>%n Wdh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Heaviest set</source>
        <translation>Schwerster Satz</translation>
    </message>
    <message numerus="yes">
        <source>first with %n reps</source>
        <translation>
            <numerusform>zuerst mit %n Wdh.</numerusform>
            <numerusform>zuerst mit %n Wdh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most reps at it</source>
        <translation>Meiste Wdh. damit</translation>
    </message>
    <message numerus="yes">
        <source>%n reps</source>
        <translation>
            <numerusform>%n Wdh.</numerusform>
            <numerusform>%n Wdh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Best estimated 1RM</source>
        <translation>Bestes geschätztes 1RM</translation>
    </message>
    <message>
        <source>{load_of}, by Epley from {basis}</source>
        <translation>{load_of}, nach Epley aus {basis}</translation>
    </message>
    <message>
        <source>The right side is weaker: {percent}% less a set than the other, over {spans} with both.</source>
        <translation>Die rechte Seite ist schwächer: {percent} % weniger pro Satz als die andere ({spans} mit beiden).</translation>
    </message>
    <message numerus="yes">
        <source>%n reps of {load}</source>
        <translation>
            <numerusform>%n Wdh., {load}</numerusform>
            <numerusform>%n Wdh., {load}</numerusform>
        </translation>
    </message>
    <message>
        <source>Heaviest load</source>
        <translation>Schwerste Last</translation>
    </message>
    <message>
        <source>{load_of}, {unit}</source>
        <translation>{load_of}, {unit}</translation>
    </message>
    <message>
        <source>The heaviest working set of each {span}: the weight of {load_of}.</source>
        <translation>Das Gewicht des schwersten Arbeitssatzes pro {span}: {load_of}.</translation>
    </message>
    <message>
        <source>Heaviest load together</source>
        <translation>Schwerste Last zusammen</translation>
    </message>
    <message>
        <source>all together, {unit}</source>
        <translation>alles zusammen, {unit}</translation>
    </message>
    <message>
        <source>The heaviest working set of each {span}: all that was in the hands at once.</source>
        <translation>Der schwerste Arbeitssatz pro {span}: alles, was zugleich in den Händen war.</translation>
    </message>
    <message>
        <source>{sets}, {reps}</source>
        <translation>{sets}, {reps}</translation>
    </message>
    <message>
        <source>Volume</source>
        <comment>reps times load</comment>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>reps × load together, {unit}</source>
        <translation>Wdh. × Last zusammen, {unit}</translation>
    </message>
    <message>
        <source>Reps times load, summed over each {span}: all that was in the hands counts, each side for itself; warm-ups do not.</source>
        <translation>Wiederholungen mal Last, summiert pro {span}: Alles zählt, was in den Händen war, jede Seite für sich; Aufwärmsätze zählen nicht.</translation>
    </message>
    <message>
        <source>Best set</source>
        <translation>Bester Satz</translation>
    </message>
    <message>
        <source>The set of each {span} in which the most was moved: its reps times all that was in the hands.</source>
        <translation>Der Satz pro {span}, in dem am meisten bewegt wurde: seine Wiederholungen mal alles, was in den Händen war.</translation>
    </message>
    <message>
        <source>Estimated 1RM</source>
        <translation>Geschätztes 1RM</translation>
    </message>
    <message>
        <source>A trend, not a test: 2–5 % off at best, often too low for deadlifts. Reps that the effort says were left count too; good for 2–10 reps, and nothing is shown above {most}.</source>
        <translation>Ein Trend, kein Test: bestenfalls 2–5 % daneben, beim Kreuzheben oft zu niedrig. Wiederholungen, die laut Anstrengung noch übrig waren, zählen mit; brauchbar für 2–10 Wdh., über {most} wird nichts gezeigt.</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>reps × load of one set, {unit}</source>
        <translation>Wdh. × Last eines Satzes, {unit}</translation>
    </message>
    <message>
        <source>No {span} holds sets of both sides yet, so they cannot be compared.</source>
        <translation>Noch enthält kein Zeitraum ({span}) Sätze beider Seiten, darum lassen sie sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Both sides are level: within {percent}% a set over {spans} with both.</source>
        <translation>Beide Seiten sind gleichauf: höchstens {percent} % Unterschied pro Satz ({spans} mit beiden).</translation>
    </message>
    <message>
        <source>The left side is weaker: {percent}% less a set than the other, over {spans} with both.</source>
        <translation>Die linke Seite ist schwächer: {percent} % weniger pro Satz als die andere ({spans} mit beiden).</translation>
    </message>
    <message>
        <source>Rest</source>
        <comment>a chart of the rests between sets</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>rest after a set, s</source>
        <translation>Pause nach einem Satz, s</translation>
    </message>
    <message>
        <source>The mean of the rests of each {span} that were planned and taken.</source>
        <translation>Der Mittelwert pro {span} aus den Pausen, die geplant und auch gemacht wurden.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>a rep, s</source>
        <translation>pro Wdh., s</translation>
    </message>
    <message>
        <source>The mean seconds of a rep in each {span}, from a set&apos;s first rep to its end, pauses included; free sets have no tempo and are left out.</source>
        <translation>Die mittlere Dauer einer Wiederholung pro {span}, in Sekunden, vom Beginn der ersten bis zum Ende des Satzes, angehaltene Zeit inbegriffen; freie Sätze haben kein Tempo und fehlen hier.</translation>
    </message>
    <message>
        <source>{reps} × {load}</source>
        <translation>{reps} × {load}</translation>
    </message>
    <message numerus="yes">
        <source>%n rests</source>
        <translation>
            <numerusform>%n Pause</numerusform>
            <numerusform>%n Pausen</numerusform>
        </translation>
    </message>
    <message>
        <source>{set} at effort {effort}</source>
        <translation>{set} bei Anstrengung {effort}</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>so much time was</comment>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>so much time was</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>tempo</source>
        <comment>what was planned of a rep</comment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date: d its day, MMMM its month; &apos;letters&apos; in these quotes stay as they are</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date: d its day, MMMM its month, yyyy its year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dd MMM yyyy</source>
        <comment>a short date: dd its day, MMM its month, yyyy its year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message numerus="yes">
        <source>Eight weeks without a lighter one: a week of %n short sets with {load}, then on.</source>
        <translation>
            <numerusform>Acht Wochen ohne eine leichtere: eine Woche lang ein kurzer Satz mit {load}, dann weiter.</numerusform>
            <numerusform>Acht Wochen ohne eine leichtere: eine Woche lang %n kurze Sätze mit {load}, dann weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two sessions without a rep more: a week of %n short sets with {load}, then on.</source>
        <translation>
            <numerusform>Zwei Einheiten ohne eine Wdh. mehr: eine Woche lang ein kurzer Satz mit {load}, dann weiter.</numerusform>
            <numerusform>Zwei Einheiten ohne eine Wdh. mehr: eine Woche lang %n kurze Sätze mit {load}, dann weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pain of {pain}: lighter still.</source>
        <translation>Schmerz {pain}: noch leichter.</translation>
    </message>
    <message>
        <source>Stalled again after the lighter week: build up anew from {load}, slower.</source>
        <translation>Nach der leichteren Woche wieder kein Fortschritt: neu aufbauen ab {load}, langsamer.</translation>
    </message>
    <message>
        <source>The lighter week goes on.</source>
        <translation>Die leichtere Woche geht weiter.</translation>
    </message>
    <message>
        <source>Back from the lighter week, with the load from before it.</source>
        <translation>Zurück aus der leichteren Woche, mit der Last von davor.</translation>
    </message>
    <message>
        <source>The full dose before the week is over.</source>
        <translation>Die volle Dosis, bevor die Woche um ist.</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>Datei existiert schon</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>kein Speicherplatz mehr frei</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>Dateisystem nur lesbar</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>too many levels of symbolic links</source>
        <translation>zu viele symbolische Links hintereinander</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>Vorgang nicht erlaubt</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a table</source>
        <comment>a value of a file</comment>
        <translation>eine Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n</source>
        <comment>a value of a file</comment>
        <translation>
            <numerusform>eine Liste mit einem Eintrag</numerusform>
            <numerusform>eine Liste mit %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>a huge number</source>
        <translation>eine riesige Zahl</translation>
    </message>
    <message>
        <source>left</source>
        <comment>of the legs</comment>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <comment>of the legs</comment>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>the key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>the key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Backspace</source>
        <comment>the key</comment>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Del</source>
        <comment>the key</comment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>dizzy?</source>
        <translation>schwindlig?</translation>
    </message>
    <message>
        <source>slower</source>
        <comment>of the tempo</comment>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>faster</source>
        <comment>of the tempo</comment>
        <translation>schneller</translation>
    </message>
    <message>
        <source>leave this set out</source>
        <translation>diesen Satz auslassen</translation>
    </message>
    <message>
        <source>one set more</source>
        <translation>ein Satz mehr</translation>
    </message>
    <message>
        <source>this lift later</source>
        <translation>diese Übung später</translation>
    </message>
    <message>
        <source>the other dose</source>
        <translation>die andere Dosis</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>end the set with what was done</source>
        <translation>Satz beenden, Gemachtes zählt</translation>
    </message>
    <message>
        <source>more reps</source>
        <translation>mehr Wdh.</translation>
    </message>
    <message>
        <source>fewer reps</source>
        <translation>weniger Wdh.</translation>
    </message>
    <message>
        <source>fault felt</source>
        <translation>Fehler gespürt</translation>
    </message>
    <message>
        <source>note</source>
        <comment>what a key does: write a note</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>effort, 0 is 10</source>
        <translation>Anstrengung, 0 heißt 10</translation>
    </message>
    <message>
        <source>set up</source>
        <comment>what a key does: prepare the session</comment>
        <translation>vorbereiten</translation>
    </message>
    <message>
        <source>rest timer</source>
        <translation>Pausenuhr</translation>
    </message>
    <message>
        <source>guide</source>
        <comment>what a key does: to the page</comment>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>what a key does: to the page</comment>
        <translation>Plan</translation>
    </message>
    <message>
        <source>runs and races</source>
        <translation>Läufe und Wettkämpfe</translation>
    </message>
    <message>
        <source>history</source>
        <comment>what a key does: to the page</comment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>settings</source>
        <comment>what a key does: to the page</comment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>10 to that, the worst</source>
        <translation>dabei 10, der schlimmste</translation>
    </message>
    <message>
        <source>no answer to that</source>
        <translation>dazu keine Antwort</translation>
    </message>
    <message>
        <source>start</source>
        <comment>what a key does</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>play the step</source>
        <translation>Schritt abspielen</translation>
    </message>
    <message>
        <source>today</source>
        <comment>what a key does: to the page Today</comment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>step</source>
        <comment>what a key does: another step of the guide</comment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>other lift</source>
        <translation>andere Übung</translation>
    </message>
    <message>
        <source>play all</source>
        <translation>alles abspielen</translation>
    </message>
    <message>
        <source>faults and why</source>
        <translation>Fehler und Nutzen</translation>
    </message>
    <message>
        <source>view</source>
        <comment>what a key does: turn the figure</comment>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>card to print</source>
        <translation>Karte zum Drucken</translation>
    </message>
    <message>
        <source>start again</source>
        <translation>neu starten</translation>
    </message>
    <message>
        <source>15 s less</source>
        <translation>15 s weniger</translation>
    </message>
    <message>
        <source>15 s more</source>
        <translation>15 s mehr</translation>
    </message>
    <message>
        <source>the flash sooner</source>
        <translation>Blitz früher</translation>
    </message>
    <message>
        <source>the flash later</source>
        <translation>Blitz später</translation>
    </message>
    <message>
        <source>keep</source>
        <comment>what a key does: keep the value found</comment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>leave it as it was</source>
        <translation>lassen, wie es war</translation>
    </message>
    <message>
        <source>edit the sets; in the bin: put back</source>
        <translation>Sätze ändern; im Papierkorb: zurückholen</translation>
    </message>
    <message>
        <source>bin, by B as well; on Confirmed: yes or no</source>
        <translation>Papierkorb, auch mit B; bei „Bestätigt“: ja oder nein</translation>
    </message>
    <message>
        <source>repeat the session</source>
        <translation>Einheit wiederholen</translation>
    </message>
    <message>
        <source>log one done elsewhere as planned</source>
        <translation>anderswo Gemachtes wie geplant nachtragen</translation>
    </message>
    <message>
        <source>add a set</source>
        <translation>Satz hinzufügen</translation>
    </message>
    <message>
        <source>delete the session, or the set in the table</source>
        <translation>Einheit löschen, in der Tabelle den Satz</translation>
    </message>
    <message>
        <source>search, by Ctrl+F as well</source>
        <translation>suchen, auch mit Strg+F</translation>
    </message>
    <message>
        <source>sessions or progress</source>
        <translation>Einheiten oder Fortschritt</translation>
    </message>
    <message>
        <source>import</source>
        <comment>what a key does</comment>
        <translation>importieren</translation>
    </message>
    <message>
        <source>export</source>
        <comment>what a key does</comment>
        <translation>exportieren</translation>
    </message>
    <message>
        <source>picture to share</source>
        <translation>Bild zum Teilen</translation>
    </message>
    <message>
        <source>report for a physio</source>
        <translation>Bericht für die Physio</translation>
    </message>
    <message>
        <source>day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>nächster Tag</translation>
    </message>
    <message>
        <source>week before; PageUp: month before</source>
        <translation>Woche davor; Bild↑: Monat davor</translation>
    </message>
    <message>
        <source>next week; PageDown: next month</source>
        <translation>nächste Woche; Bild↓: nächster Monat</translation>
    </message>
    <message>
        <source>easy run</source>
        <translation>lockerer Lauf</translation>
    </message>
    <message>
        <source>long run</source>
        <translation>langer Lauf</translation>
    </message>
    <message>
        <source>hard run</source>
        <translation>harter Lauf</translation>
    </message>
    <message>
        <source>race</source>
        <comment>what a key does: mark the day</comment>
        <translation>Wettkampf</translation>
    </message>
    <message>
        <source>no run</source>
        <comment>what a key does: take the day&apos;s mark away</comment>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>the marked one</source>
        <translation>der markierte</translation>
    </message>
    <message>
        <source>mark</source>
        <comment>what a key does: move the mark</comment>
        <translation>markieren</translation>
    </message>
    <message>
        <source>next</source>
        <comment>what a key does</comment>
        <translation>weiter</translation>
    </message>
    <message>
        <source>yes to one of them, or none</source>
        <translation>ja zu einer davon, oder zu keiner</translation>
    </message>
    <message>
        <source>back</source>
        <comment>what a key does: one step back</comment>
        <translation>zurück</translation>
    </message>
    <message>
        <source>to the guide</source>
        <translation>zur Anleitung</translation>
    </message>
    <message>
        <source>test sound</source>
        <translation>Ton testen</translation>
    </message>
    <message>
        <source>not heard: light the edges</source>
        <translation>nicht zu hören: Licht am Rand</translation>
    </message>
    <message>
        <source>heavier</source>
        <comment>of the load</comment>
        <translation>schwerer</translation>
    </message>
    <message>
        <source>lighter</source>
        <comment>of the load</comment>
        <translation>leichter</translation>
    </message>
    <message>
        <source>mute</source>
        <comment>what a key does</comment>
        <translation>stumm</translation>
    </message>
    <message>
        <source>finish early</source>
        <translation>früher beenden</translation>
    </message>
    <message>
        <source>pause</source>
        <comment>what a key does</comment>
        <translation>anhalten</translation>
    </message>
    <message>
        <source>cancel this set, nothing stored</source>
        <translation>Satz abbrechen, nichts wird gespeichert</translation>
    </message>
    <message>
        <source>yes; then get ready now</source>
        <translation>ja; dann gleich bereitmachen</translation>
    </message>
    <message>
        <source>pause the rest</source>
        <translation>Pause anhalten</translation>
    </message>
    <message>
        <source>reopen the last set; twice: do it again</source>
        <translation>letzten Satz wieder öffnen; zweimal: wiederholen</translation>
    </message>
    <message>
        <source>next load up</source>
        <translation>nächster Satz schwerer</translation>
    </message>
    <message>
        <source>next load down</source>
        <translation>nächster Satz leichter</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>what a key does: confirm the set</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>it didn&apos;t happen, do it again</source>
        <translation>fand nicht statt, noch einmal</translation>
    </message>
    <message>
        <source>done</source>
        <comment>what a key does: the session is finished</comment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>reopen the last set</source>
        <translation>letzten Satz wieder öffnen</translation>
    </message>
    <message>
        <source>more pain, up to 10</source>
        <translation>mehr Schmerz, bis 10</translation>
    </message>
    <message>
        <source>less pain</source>
        <translation>weniger Schmerz</translation>
    </message>
    <message>
        <source>when to seek help</source>
        <translation>wann Hilfe holen</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <comment>the keys</comment>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <comment>the keys</comment>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>save the plan as a file</source>
        <translation>Plan als Datei speichern</translation>
    </message>
    <message>
        <source>other session</source>
        <translation>andere Einheit</translation>
    </message>
    <message>
        <source>PageUp PageDown</source>
        <comment>the keys</comment>
        <translation>Bild↑ Bild↓</translation>
    </message>
    <message>
        <source>scroll</source>
        <comment>what a key does</comment>
        <translation>blättern</translation>
    </message>
    <message>
        <source>pain the morning after, when asked; 0 is none</source>
        <translation>Schmerz am Morgen danach, wenn gefragt; 0 heißt keiner</translation>
    </message>
    <message>
        <source>that fault, 0 is clean</source>
        <translation>dieser Fehler, 0 heißt sauber</translation>
    </message>
    <message>
        <source>pain, 0 is none</source>
        <translation>Schmerz, 0 heißt keiner</translation>
    </message>
    <message>
        <source>As last time.</source>
        <translation>Wie beim letzten Mal.</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>Write a weight, for example 12kg or 25lb.</source>
        <translation>Schreib ein Gewicht, zum Beispiel 12kg oder 25lb.</translation>
    </message>
    <message>
        <source>no load</source>
        <translation>ohne Last</translation>
    </message>
    <message>
        <source>{count} × {weight}</source>
        <translation>{count} × {weight}</translation>
    </message>
    <message>
        <source>A load of {text} is out of range.</source>
        <translation>Eine Last von {text} liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>It lies between 0 and {heaviest} {unit}.</source>
        <translation>Erlaubt sind 0 bis {heaviest} {unit}.</translation>
    </message>
    <message>
        <source>A load of {text} is too precise.</source>
        <translation>Eine Last von {text} ist zu genau.</translation>
    </message>
    <message>
        <source>Three decimals are enough.</source>
        <translation>Drei Nachkommastellen genügen.</translation>
    </message>
    <message>
        <source>{text} is not a load.</source>
        <translation>{text} ist keine Last.</translation>
    </message>
    <message>
        <source>injured</source>
        <comment>a week without training</comment>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>resting</source>
        <comment>a week without training</comment>
        <translation>Ruhewoche</translation>
    </message>
    <message>
        <source>warm-up</source>
        <comment>before a set&apos;s number, as it is typed</comment>
        <translation>Aufwärmsatz</translation>
    </message>
    <message>
        <source>set</source>
        <comment>a set&apos;s number</comment>
        <translation>Satz</translation>
    </message>
    <message>
        <source>exercise</source>
        <comment>a value of a set</comment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>side</source>
        <comment>a value of a set</comment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>reps</source>
        <comment>a value of a set</comment>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>load</source>
        <comment>a value of a set</comment>
        <translation>Last</translation>
    </message>
    <message>
        <source>tempo</source>
        <comment>a value of a set</comment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>rest</source>
        <comment>a value of a set</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>effort</source>
        <comment>a value of a set</comment>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>fault</source>
        <comment>a value of a set</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>a value of a set</comment>
        <translation>Bestätigung</translation>
    </message>
    <message>
        <source>note</source>
        <comment>a value of a set</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>{text} is not an effort.</source>
        <translation>{text} ist keine Anstrengung.</translation>
    </message>
    <message>
        <source>{text} is not a number of reps.</source>
        <translation>{text} ist keine Zahl von Wiederholungen.</translation>
    </message>
    <message>
        <source>The year {year} is out of range.</source>
        <translation>Das Jahr {year} liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>It lies from {low} to {high}.</source>
        <translation>Erlaubt sind {low} bis {high}.</translation>
    </message>
    <message>
        <source>Write a number from {low} to {high}.</source>
        <translation>Schreib eine Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>{text} is not a set&apos;s number.</source>
        <translation>{text} ist keine Satznummer.</translation>
    </message>
    <message>
        <source>Write 1 to {most}, or for example {warm_up} 1.</source>
        <translation>Schreib 1 bis {most} oder zum Beispiel {warm_up} 1.</translation>
    </message>
    <message>
        <source>{text} is not a rest.</source>
        <translation>{text} ist keine Pause.</translation>
    </message>
    <message>
        <source>Write minutes and seconds, for example 2:00.</source>
        <translation>Schreib Minuten und Sekunden, zum Beispiel 2:00.</translation>
    </message>
    <message>
        <source>{text} is neither yes nor no.</source>
        <translation>{text} ist weder ja noch nein.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Wähle aus der Liste.</translation>
    </message>
    <message>
        <source>{text} is not a fault of this lift.</source>
        <translation>{text} ist kein Fehler dieser Übung.</translation>
    </message>
    <message>
        <source>Choose one of its faults.</source>
        <translation>Wähle einen ihrer Fehler.</translation>
    </message>
    <message>
        <source>{text} is not among the exercises.</source>
        <translation>{text} gehört nicht zu den Übungen.</translation>
    </message>
    <message>
        <source>{text} is not a date.</source>
        <translation>{text} ist kein Datum.</translation>
    </message>
    <message>
        <source>Write for example 2026-03-05 17:30.</source>
        <translation>Schreib zum Beispiel 5.3.2026 17:30.</translation>
    </message>
    <message>
        <source>There is no set to copy.</source>
        <translation>Es gibt keinen Satz zum Kopieren.</translation>
    </message>
    <message>
        <source>Repeat another session, or log one as planned.</source>
        <translation>Wiederhole eine andere Einheit, oder trag eine wie geplant nach.</translation>
    </message>
    <message>
        <source>{text} is not a side.</source>
        <translation>{text} ist keine Seite.</translation>
    </message>
    <message>
        <source>Choose left, right or both.</source>
        <translation>Wähle links, rechts oder beide.</translation>
    </message>
    <message>
        <source>R {reps}</source>
        <comment>on the right leg, as short as can be</comment>
        <translation>R {reps}</translation>
    </message>
    <message>
        <source>Sets {first}–{last}</source>
        <translation>Sätze {first}–{last}</translation>
    </message>
    <message>
        <source>Load, {load_of}</source>
        <translation>Last, {load_of}</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message numerus="yes">
        <source>sets on each leg</source>
        <comment>below the number</comment>
        <translation>
            <numerusform>Satz je Bein</numerusform>
            <numerusform>Sätze je Bein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sets</source>
        <comment>below the number</comment>
        <translation>
            <numerusform>Satz</numerusform>
            <numerusform>Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>L {reps}</source>
        <comment>on the left leg, as short as can be</comment>
        <translation>L {reps}</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Warm-ups {first}–{last}</source>
        <translation>Aufwärmsätze {first}–{last}</translation>
    </message>
    <message>
        <source>There is nothing to show yet: no set was done.</source>
        <translation>Noch gibt es nichts zu zeigen: Es wurde kein Satz gemacht.</translation>
    </message>
    <message>
        <source>Do one first.</source>
        <translation>Mach zuerst einen.</translation>
    </message>
    <message>
        <source>Reps in all</source>
        <translation>Wdh. insgesamt</translation>
    </message>
    <message numerus="yes">
        <source>reps</source>
        <comment>below the number</comment>
        <translation>
            <numerusform>Wdh.</numerusform>
            <numerusform>Wdh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Warm-up {number}</source>
        <translation>Aufwärmsatz {number}</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>lifted in all</source>
        <translation>insgesamt gehoben</translation>
    </message>
    <message>
        <source>{count} × {reps}</source>
        <translation>{count} × {reps}</translation>
    </message>
    <message>
        <source>{count} × ({reps})</source>
        <translation>{count} × ({reps})</translation>
    </message>
    <message numerus="yes">
        <source>%n sets of {reps}</source>
        <translation>
            <numerusform>%n Satz à {reps}</numerusform>
            <numerusform>%n Sätze à {reps}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sets of {reps} on each leg</source>
        <translation>
            <numerusform>%n Satz à {reps} je Bein</numerusform>
            <numerusform>%n Sätze à {reps} je Bein</numerusform>
        </translation>
    </message>
    <message>
        <source>Write for example 6 or 5-6, at most {most}.</source>
        <translation>Schreib zum Beispiel 6 oder 5-6, höchstens {most}.</translation>
    </message>
    <message>
        <source>The plan cannot be trained: a number in it is out of its range.</source>
        <translation>Der Plan lässt sich nicht trainieren: Eine Zahl darin liegt außerhalb ihres Bereichs.</translation>
    </message>
    <message>
        <source>Make a new one.</source>
        <translation>Mach einen neuen.</translation>
    </message>
    <message>
        <source>only to change sides</source>
        <translation>nur zum Seitenwechsel</translation>
    </message>
    <message numerus="yes">
        <source>%n sets, about {minutes} min</source>
        <translation>
            <numerusform>%n Satz, etwa {minutes} min</numerusform>
            <numerusform>%n Sätze, etwa {minutes} min</numerusform>
        </translation>
    </message>
    <message>
        <source>Rest {rest}, {between} between the legs: {reason}.</source>
        <translation>Pause {rest}, {between} beim Seitenwechsel: {reason}.</translation>
    </message>
    <message>
        <source>{dose}, {load}.</source>
        <translation>{dose}, {load}.</translation>
    </message>
    <message>
        <source>Rest {rest}, {between} between the legs.</source>
        <translation>Pause {rest}, {between} beim Seitenwechsel.</translation>
    </message>
    <message numerus="yes">
        <source>Warm-ups: {sets}.</source>
        <translation>
            <numerusform>Aufwärmsatz: {sets}.</numerusform>
            <numerusform>Aufwärmsätze: {sets}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Free sets: nothing paces you, you end each set.</source>
        <translation>Freie Sätze: Nichts gibt den Takt vor, du beendest jeden Satz selbst.</translation>
    </message>
    <message>
        <source>Tempo {tempo}: {seconds} a rep.</source>
        <translation>Tempo {tempo}: {seconds} pro Wdh.</translation>
    </message>
    <message>
        <source>Rest {rest}: {reason}.</source>
        <translation>Pause {rest}: {reason}.</translation>
    </message>
    <message>
        <source>Rest {rest}.</source>
        <translation>Pause {rest}.</translation>
    </message>
    <message>
        <source>{reps} with {load}</source>
        <translation>{reps} ({load})</translation>
    </message>
    <message>
        <source>The plan is newer than your last session: as it is written.</source>
        <translation>Der Plan ist neuer als deine letzte Einheit: so, wie er geschrieben ist.</translation>
    </message>
    <message>
        <source>Pain of {pain}, and no lighter weight: fewer sets, and less deep.</source>
        <translation>Schmerz {pain} und kein leichteres Gewicht: weniger Sätze und weniger tief.</translation>
    </message>
    <message>
        <source>{load} is not among your weights: {lighter} is the next lighter.</source>
        <translation>{load} gehört nicht zu deinen Gewichten: {lighter} ist das nächstleichtere.</translation>
    </message>
    <message>
        <source>One step lighter, for {reps} in every set.</source>
        <translation>Eine Stufe leichter, für {reps} in jedem Satz.</translation>
    </message>
    <message>
        <source>{more} more at once, for {low}: only if {reps} felt easy.</source>
        <translation>Gleich {more} mehr, für {low}: nur wenn {reps} Wdh. leichtfielen.</translation>
    </message>
    <message>
        <source>The first time: without load, until the movement is yours.</source>
        <translation>Das erste Mal: ohne Last, bis die Bewegung sitzt.</translation>
    </message>
    <message>
        <source>Pain of {pain} with {load}: lighter than that, and less deep where that helps.</source>
        <translation>Schmerz {pain} mit {load}: leichter als das, und weniger tief, wo das hilft.</translation>
    </message>
    <message>
        <source>Pain of {pain}: one step lighter, and less deep where that helps.</source>
        <translation>Schmerz {pain}: eine Stufe leichter, und weniger tief, wo das hilft.</translation>
    </message>
    <message>
        <source>Every set full without load: now {load}, if {reps} feel easy with it.</source>
        <translation>Jeder Satz voll ohne Last: jetzt {load}, wenn {reps} Wdh. damit leichtfallen.</translation>
    </message>
    <message>
        <source>{load} is not among your weights.</source>
        <translation>{load} gehört nicht zu deinen Gewichten.</translation>
    </message>
    <message>
        <source>The first time, with {load}, as you do not own {planned}. {reps} should feel easy, with four more left.</source>
        <translation>Das erste Mal, mit {load}, da du {planned} nicht hast. {reps} Wdh. sollten leichtfallen, mit vier weiteren in Reserve.</translation>
    </message>
    <message>
        <source>The first time: begin light. {reps} should feel easy, with four more left.</source>
        <translation>Das erste Mal: Fang leicht an. {reps} Wdh. sollten leichtfallen, mit vier weiteren in Reserve.</translation>
    </message>
    <message>
        <source>Slowly, to learn it.</source>
        <translation>Langsam, um es zu lernen.</translation>
    </message>
    <message>
        <source>Every set reached {aim}: the next weight is {more} more, from {reps} reps on.</source>
        <translation>Jeder Satz hat {aim} erreicht: Das nächste Gewicht ist {more} schwerer, ab {reps} Wdh.</translation>
    </message>
    <message>
        <source>The load from before the {days} days away.</source>
        <translation>Die Last von vor der Unterbrechung ({days} Tage).</translation>
    </message>
    <message>
        <source>{days} days without this lift: fewer sets to begin again.</source>
        <translation>{days} Tage ohne diese Übung: weniger Sätze zum Wiedereinstieg.</translation>
    </message>
    <message>
        <source>{load} is too heavy yet: {lighter}, for {reps} reps a set.</source>
        <translation>{load} ist noch zu schwer: {lighter}, für {reps} Wdh. pro Satz.</translation>
    </message>
    <message>
        <source>{reps} reps: the same load until every set reaches {aim}.</source>
        <translation>{reps} Wdh.: dieselbe Last, bis jeder Satz {aim} erreicht.</translation>
    </message>
    <message>
        <source>All full, but {load} is {more} more: first {reps} reps a set.</source>
        <translation>Alle Sätze voll, aber {load} ist {more} mehr: erst {reps} Wdh. pro Satz.</translation>
    </message>
    <message>
        <source>All full, but {load} is {more} more and it felt like {effort}: more once it feels like {easy}.</source>
        <translation>Alle Sätze voll, aber {load} ist {more} mehr, und die Anstrengung war {effort}: mehr, sobald sie {easy} ist.</translation>
    </message>
    <message>
        <source>{reps} reps a set, but {load} is {more} more: lower it more slowly, or find a weight between.</source>
        <translation>{reps} Wdh. pro Satz, aber {load} ist {more} mehr: Senk langsamer ab, oder such ein Gewicht dazwischen.</translation>
    </message>
    <message>
        <source>Pain of {pain} in the session: no load is suggested. Please ask a physiotherapist or a doctor.</source>
        <translation>Schmerz {pain} in der Einheit: Es wird keine Last vorgeschlagen. Bitte frag in einer Physio- oder Arztpraxis nach.</translation>
    </message>
    <message>
        <source>Pain of {pain} the morning after: no load is suggested. Please ask a physiotherapist or a doctor.</source>
        <translation>Schmerz {pain} am Morgen danach: Es wird keine Last vorgeschlagen. Bitte frag in einer Physio- oder Arztpraxis nach.</translation>
    </message>
    <message>
        <source>Pain of {pain} the morning after, worse than in the session: no load is suggested. Please ask a physiotherapist or a doctor.</source>
        <translation>Schmerz {pain} am Morgen danach, schlimmer als in der Einheit: Es wird keine Last vorgeschlagen. Bitte frag in einer Physio- oder Arztpraxis nach.</translation>
    </message>
    <message>
        <source>{days} days without this lift: {less} less to begin again.</source>
        <translation>{days} Tage ohne diese Übung: {less} weniger zum Wiedereinstieg.</translation>
    </message>
    <message>
        <source>Pain of {pain}, then {days} days without this lift: fewer sets to begin again.</source>
        <translation>Schmerz {pain}, dann {days} Tage ohne diese Übung: weniger Sätze zum Wiedereinstieg.</translation>
    </message>
    <message>
        <source>{load} is too heavy yet: {lighter} again, for {reps} reps a set.</source>
        <translation>{load} ist noch zu schwer: wieder {lighter}, für {reps} Wdh. pro Satz.</translation>
    </message>
    <message>
        <source>Pain of {pain}: the same load, until nothing hurts.</source>
        <translation>Schmerz {pain}: dieselbe Last, bis nichts mehr wehtut.</translation>
    </message>
    <message>
        <source>You felt a fault: “{fault}”. Clean first, then heavier.</source>
        <translation>Du hast einen Fehler gespürt: „{fault}“. Erst sauber, dann schwerer.</translation>
    </message>
    <message>
        <source>When you last said, it felt like {effort}: the same load, until it feels like {hard} at most.</source>
        <translation>Deine letzte Angabe war Anstrengung {effort}: dieselbe Last, bis du höchstens {hard} angibst.</translation>
    </message>
    <message>
        <source>One session without pain: the same once more, before it gets heavier.</source>
        <translation>Eine Einheit ohne Schmerz: noch einmal dasselbe, bevor es schwerer wird.</translation>
    </message>
    <message>
        <source>Not every set is confirmed: the same once more.</source>
        <translation>Nicht jeder Satz ist bestätigt: noch einmal dasselbe.</translation>
    </message>
    <message>
        <source>{done} of {planned} sets were done with {load}: all of them first.</source>
        <translation>Nur {done} von {planned} Sätzen gemacht ({load}): zuerst alle.</translation>
    </message>
    <message>
        <source>{reps} reps with the weaker side: the same load until every set reaches {aim}.</source>
        <translation>{reps} Wdh. mit der schwächeren Seite: dieselbe Last, bis jeder Satz {aim} erreicht.</translation>
    </message>
    <message>
        <source>All full, but nothing heavier is owned: first {reps} reps a set.</source>
        <translation>Alle Sätze voll, aber du hast nichts Schwereres: erst {reps} Wdh. pro Satz.</translation>
    </message>
    <message>
        <source>All full, but nothing heavier is owned and it felt like {effort}: more once it feels like {easy}.</source>
        <translation>Alle Sätze voll, aber du hast nichts Schwereres, und die Anstrengung war {effort}: mehr, sobald sie {easy} ist.</translation>
    </message>
    <message>
        <source>{reps} reps with the heaviest that you own: lower it more slowly, or find a heavier one.</source>
        <translation>{reps} Wdh. mit dem Schwersten, das du hast: Senk langsamer ab, oder such etwas Schwereres.</translation>
    </message>
    <message>
        <source>{reps} reps a set, but {load} is {more} more: tell the effort in the rest, lower it more slowly, or find a weight between.</source>
        <translation>{reps} Wdh. pro Satz, aber {load} ist {more} mehr: Gib in der Pause die Anstrengung an, senk langsamer ab, oder such ein Gewicht dazwischen.</translation>
    </message>
    <message>
        <source>Pain of {pain}, then {days} days without this lift: {less} less to begin again.</source>
        <translation>Schmerz {pain}, dann {days} Tage ohne diese Übung: {less} weniger zum Wiedereinstieg.</translation>
    </message>
    <message>
        <source>The hardest set felt like {effort}: the same load, until it feels like {hard} at most.</source>
        <translation>Der härteste Satz hatte Anstrengung {effort}: dieselbe Last, bis er höchstens {hard} hat.</translation>
    </message>
    <message>
        <source>{done} of {planned} sets were done on both sides with {load}: all of them first.</source>
        <translation>Nur {done} von {planned} Sätzen auf beiden Seiten gemacht ({load}): zuerst alle.</translation>
    </message>
    <message>
        <source>as in the session that is repeated</source>
        <translation>wie in der Einheit, die wiederholt wird</translation>
    </message>
    <message>
        <source>Nothing in this session can be repeated.</source>
        <translation>Nichts in dieser Einheit lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>None of its lifts is known here.</source>
        <translation>Keine ihrer Übungen ist hier bekannt.</translation>
    </message>
    <message>
        <source>Your own choice.</source>
        <translation>Deine eigene Wahl.</translation>
    </message>
    <message>
        <source>{sets} × {reps}</source>
        <translation>{sets} × {reps}</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n planned sets done</source>
        <translation>
            <numerusform>{done} von einem geplanten Satz gemacht</numerusform>
            <numerusform>{done} von %n geplanten Sätzen gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>{sets} × {reps} each leg</source>
        <translation>{sets} × {reps} je Bein</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a set that nobody paces</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>Set {number}: “{text}”</source>
        <translation>Satz {number}: „{text}“</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>as long as you asked for</source>
        <translation>so lang wie gewünscht</translation>
    </message>
    <message>
        <source>It lies between {low} and {high} s.</source>
        <translation>Erlaubt sind {low} bis {high} s.</translation>
    </message>
    <message>
        <source>Getting ready in {seconds:g} s is out of range.</source>
        <translation>Eine Zeit zum Bereitmachen von {seconds:g} s liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>A session of {sets} sets is out of range.</source>
        <translation>Eine Einheit mit {sets} Sätzen liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>It lies between {low} and {high}.</source>
        <translation>Erlaubt sind {low} bis {high}.</translation>
    </message>
    <message>
        <source>A rest of {rest:g} s is out of range.</source>
        <translation>Eine Pause von {rest:g} s liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>longer than planned</source>
        <translation>länger als geplant</translation>
    </message>
    <message>
        <source>longer – that set was a {effort}</source>
        <translation>länger – Anstrengung war {effort}</translation>
    </message>
    <message>
        <source>Doma 2017, a review: lifting can tire the legs for hours to days.</source>
        <translation>Doma 2017, eine Übersichtsarbeit: Krafttraining kann die Beine für Stunden bis Tage ermüden.</translation>
    </message>
    <message>
        <source>Doma &amp; Deakin 2013, 14 runners: lifting first cost more on the next day than running first.</source>
        <translation>Doma &amp; Deakin 2013, 14 Läufer: Krafttraining zuerst kostete am nächsten Tag mehr als Laufen zuerst.</translation>
    </message>
    <message>
        <source>A coach&apos;s caution: how long it takes differs from runner to runner.</source>
        <translation>Vorsicht aus der Trainingspraxis: Wie lange es dauert, ist individuell verschieden.</translation>
    </message>
    <message>
        <source>race</source>
        <translation>Wettkampf</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks to the race</source>
        <translation>
            <numerusform>%n Woche bis zum Wettkampf</numerusform>
            <numerusform>%n Wochen bis zum Wettkampf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days to the race</source>
        <translation>
            <numerusform>%n Tag bis zum Wettkampf</numerusform>
            <numerusform>%n Tage bis zum Wettkampf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n weeks to the race</source>
        <translation>
            <numerusform>Etwa %n Woche bis zum Wettkampf</numerusform>
            <numerusform>Etwa %n Wochen bis zum Wettkampf</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}.</source>
        <translation>{time}.</translation>
    </message>
    <message>
        <source>Race tomorrow</source>
        <translation>Morgen Wettkampf</translation>
    </message>
    <message>
        <source>Race day</source>
        <translation>Wettkampftag</translation>
    </message>
    <message>
        <source>The weights can wait: lifting first can cost you speed.</source>
        <translation>Die Gewichte können warten: Erst zu heben kann dich Tempo kosten.</translation>
    </message>
    <message>
        <source>Heavy hinges today can tire the legs: go light, or lift after it.</source>
        <translation>Schwere Hüftbeugen heute können die Beine ermüden: Nimm wenig Gewicht, oder heb erst nach dem Wettkampf.</translation>
    </message>
    <message>
        <source>The race was yesterday, and legs may need days: light, or nothing, is fine.</source>
        <translation>Der Wettkampf war gestern, und die Beine brauchen vielleicht Tage: Leicht oder gar nicht zu heben ist in Ordnung.</translation>
    </message>
    <message>
        <source>Hard run today: run first, lift hours later or another day.</source>
        <translation>Heute harter Lauf: Lauf zuerst, heb Stunden später oder an einem anderen Tag.</translation>
    </message>
    <message>
        <source>Hard run tomorrow: heavy hinges may be felt in it; light is fine.</source>
        <translation>Morgen harter Lauf: Schwere Hüftbeugen spürst du dann vielleicht; leichte sind in Ordnung.</translation>
    </message>
    <message>
        <source>Long run today: if you lift as well, run first.</source>
        <translation>Heute langer Lauf: Wenn du auch hebst, lauf zuerst.</translation>
    </message>
    <message>
        <source>Long run tomorrow: heavy hinges may be felt in it; a set less is fine.</source>
        <translation>Morgen langer Lauf: Schwere Hüftbeugen spürst du dann vielleicht; ein Satz weniger ist in Ordnung.</translation>
    </message>
    <message>
        <source>Hard run yesterday: legs may still be tired; light is fine.</source>
        <translation>Gestern harter Lauf: Die Beine sind vielleicht noch müde; leicht ist in Ordnung.</translation>
    </message>
    <message>
        <source>Hipcoach is not a medical device: it examines nobody and replaces no professional.</source>
        <translation>Hipcoach ist kein Medizinprodukt: Es untersucht niemanden und ersetzt keine Fachperson.</translation>
    </message>
    <message>
        <source>Hipcoach is not a medical device. Sharp pain, dizziness, numbness: put the weights down and seek help.</source>
        <translation>Hipcoach ist kein Medizinprodukt. Stechender Schmerz, Schwindel, Taubheitsgefühl: Leg die Gewichte ab und hol dir Hilfe.</translation>
    </message>
    <message>
        <source>End the set at any sharp pain, at pain that grows, or when your form breaks down.</source>
        <translation>Beende den Satz bei jedem stechenden Schmerz, bei Schmerz, der zunimmt, oder wenn deine Technik zusammenbricht.</translation>
    </message>
    <message>
        <source>Ask a professional first: heart condition, high blood pressure, pregnancy, recent surgery, hernia, osteoporosis, sciatica.</source>
        <translation>Frag zuerst eine Fachperson bei Herzerkrankung, Bluthochdruck, Schwangerschaft, kürzlicher Operation, Eingeweidebruch (Hernie), Osteoporose oder Ischiasbeschwerden.</translation>
    </message>
    <message>
        <source>Ask a doctor or physiotherapist before you lift. Nothing here is locked.</source>
        <translation>Frag in einer Arzt- oder Physiopraxis nach, bevor du hebst. Gesperrt ist hier nichts.</translation>
    </message>
    <message>
        <source>chest pain or pressure</source>
        <translation>Schmerz oder Druck in der Brust</translation>
    </message>
    <message>
        <source>faintness, or a heart that races or stumbles</source>
        <translation>Ohnmachtsgefühl, Herzrasen oder Herzstolpern</translation>
    </message>
    <message>
        <source>breathlessness that is not like you</source>
        <translation>Atemnot, die du so nicht kennst</translation>
    </message>
    <message>
        <source>sudden, severe back pain</source>
        <translation>plötzlicher, heftiger Rückenschmerz</translation>
    </message>
    <message>
        <source>pain that shoots below the knee</source>
        <translation>Schmerz, der bis unters Knie ausstrahlt</translation>
    </message>
    <message>
        <source>a numb or weak leg, or numbness between the legs</source>
        <translation>ein taubes oder schwaches Bein oder Taubheitsgefühl zwischen den Beinen</translation>
    </message>
    <message>
        <source>bladder or bowel out of control</source>
        <translation>Kontrollverlust über Blase oder Darm</translation>
    </message>
    <message>
        <source>A heart or blood vessel condition, high blood pressure, or medicine for either?</source>
        <translation>Eine Erkrankung von Herz oder Blutgefäßen, hoher Blutdruck oder Medikamente dagegen?</translation>
    </message>
    <message>
        <source>Chest pain, dizziness or fainting, at rest or when you exert yourself?</source>
        <translation>Brustschmerz, Schwindel oder Ohnmacht, in Ruhe oder wenn du dich anstrengst?</translation>
    </message>
    <message>
        <source>Pain in your back now, or pain that runs down a leg?</source>
        <translation>Zurzeit Rückenschmerzen oder Schmerz, der in ein Bein ausstrahlt?</translation>
    </message>
    <message>
        <source>An operation not long ago, a hernia, or bones that break easily?</source>
        <translation>Kürzlich operiert, ein Eingeweidebruch (Hernie) oder Knochen, die leicht brechen?</translation>
    </message>
    <message>
        <source>Pregnant, or a birth in the last months?</source>
        <translation>Schwanger, oder eine Geburt in den letzten Monaten?</translation>
    </message>
    <message>
        <source>Glaucoma, or another eye condition that forbids straining?</source>
        <translation>Grüner Star (Glaukom) oder eine andere Augenerkrankung, bei der du nicht pressen darfst?</translation>
    </message>
    <message>
        <source>Under 16, with nobody at hand who knows the lift?</source>
        <translation>Unter 16, und niemand in der Nähe, der die Übung kennt?</translation>
    </message>
    <message>
        <source>Stop at once and seek help: {signs}.</source>
        <translation>Hör sofort auf und hol dir Hilfe bei einem dieser Zeichen: {signs}.</translation>
    </message>
    <message>
        <source>Dizzy?</source>
        <translation>Schwindlig?</translation>
    </message>
    <message>
        <source>Put the weights down, breathe normally.</source>
        <translation>Leg die Gewichte ab, atme normal.</translation>
    </message>
    <message>
        <source>When to seek help</source>
        <translation>Wann Hilfe holen</translation>
    </message>
    <message>
        <source>Stop, and seek help at once, with any of these:</source>
        <translation>Hör auf und hol dir sofort Hilfe, wenn etwas davon zutrifft:</translation>
    </message>
    <message>
        <source>0–2 go on · 3–4 less load or depth</source>
        <translation>0–2 weiter · 3–4 weniger Last oder Tiefe</translation>
    </message>
    <message>
        <source>5 and more: stop and ask</source>
        <translation>Ab 5: aufhören und nachfragen</translation>
    </message>
    <message>
        <source>Let the pain settle</source>
        <translation>Lass den Schmerz abklingen</translation>
    </message>
    <message>
        <source>No load until it has. Ask a doctor or physiotherapist before you lift again.</source>
        <translation>Bis dahin keine Last. Frag in einer Arzt- oder Physiopraxis nach, bevor du wieder hebst.</translation>
    </message>
    <message>
        <source>Let it settle first</source>
        <translation>Lass ihn erst abklingen</translation>
    </message>
    <message>
        <source>No load today. If it stays, ask a doctor or physiotherapist.</source>
        <translation>Heute keine Last. Hält der Schmerz an, frag in einer Arzt- oder Physiopraxis nach.</translation>
    </message>
    <message>
        <source>More than after the session</source>
        <translation>Mehr als nach der Einheit</translation>
    </message>
    <message>
        <source>That was too much, or too soon: no load today. If it stays, ask a doctor or physiotherapist.</source>
        <translation>Das war zu viel oder zu früh: heute keine Last. Hält der Schmerz an, frag in einer Arzt- oder Physiopraxis nach.</translation>
    </message>
    <message>
        <source>Sit or lie down until it passes; get up slowly.</source>
        <translation>Setz oder leg dich hin, bis es vorbei ist; steh langsam auf.</translation>
    </message>
    <message>
        <source>If it stays, stop for today and ask a professional.</source>
        <translation>Hält es an, hör für heute auf und frag eine Fachperson.</translation>
    </message>
    <message>
        <source>About to faint, or chest pain: call for help now.</source>
        <translation>Einer Ohnmacht nahe oder Brustschmerz: Ruf sofort Hilfe.</translation>
    </message>
    <message>
        <source>If somebody faints: lay them flat, call for help.</source>
        <translation>Wenn jemand ohnmächtig wird: flach hinlegen, Hilfe rufen.</translation>
    </message>
    <message>
        <source>Other pain of 5 or more, or worse the next morning: no load, and ask a professional.</source>
        <translation>Anderer Schmerz ab 5 oder am nächsten Morgen schlimmer: keine Last, und frag eine Fachperson.</translation>
    </message>
    <message>
        <source>Look</source>
        <comment>how the window looks</comment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Weights that you own</source>
        <translation>Deine Gewichte</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>The setting {name} cannot be {value}.</source>
        <translation>Die Einstellung {name} kann nicht {value} sein.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark is easiest to read from afar.</source>
        <translation>Dunkel lässt sich von Weitem am besten lesen.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Pages are scrolled where larger text needs more room.</source>
        <translation>Seiten lassen sich scrollen, wo größerer Text mehr Platz braucht.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Who shows the lift.</source>
        <translation>Wer die Übung zeigt.</translation>
    </message>
    <message>
        <source>Figure&apos;s skin</source>
        <translation>Haut der Figur</translation>
    </message>
    <message>
        <source>Five tones, each with hair to go with it.</source>
        <translation>Fünf Hauttöne, jeder mit passendem Haar.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Pictures jump; the figure in a set still moves.</source>
        <translation>Bilder wechseln ohne Übergang; die Figur im Satz bewegt sich trotzdem.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window, the card and the report.</source>
        <translation>Für Fenster, Karte und Bericht.</translation>
    </message>
    <message>
        <source>Weights in</source>
        <translation>Gewichte in</translation>
    </message>
    <message>
        <source>For new loads and weights without a unit; the record stays as entered.</source>
        <translation>Für neue Lasten und für Gewichte ohne kg oder lb; die Aufzeichnung bleibt, wie sie eingegeben wurde.</translation>
    </message>
    <message>
        <source>Time to get ready</source>
        <translation>Zeit zum Bereitmachen</translation>
    </message>
    <message>
        <source>Long enough to walk to the weights, grip and stand. It lies inside the rest.</source>
        <translation>Genug, um zu den Gewichten zu gehen, zu greifen und zu stehen. Sie ist Teil der Pause.</translation>
    </message>
    <message>
        <source>Start the next set by itself</source>
        <translation>Nächsten Satz automatisch starten</translation>
    </message>
    <message>
        <source>If you pressed a key since the last one: an empty room is never paced.</source>
        <translation>Wenn du seit dem letzten eine Taste gedrückt hast: In einem leeren Raum läuft kein Satz los.</translation>
    </message>
    <message>
        <source>Runner&apos;s week</source>
        <translation>Laufwoche</translation>
    </message>
    <message>
        <source>Runs and races beside the lifting.</source>
        <translation>Läufe und Wettkämpfe neben dem Krafttraining.</translation>
    </message>
    <message>
        <source>Dumbbells</source>
        <translation>Kurzhanteln</translation>
    </message>
    <message>
        <source>Kettlebells</source>
        <translation>Kettlebells</translation>
    </message>
    <message>
        <source>For example 8 12 16 24 kg. Empty: as in a gym.</source>
        <translation>Zum Beispiel 8 12 16 24 kg. Leer: wie im Studio.</translation>
    </message>
    <message>
        <source>Bar</source>
        <comment>of a barbell</comment>
        <translation>Stange</translation>
    </message>
    <message>
        <source>What it weighs without plates. Empty: 20 kg or 45 lb.</source>
        <translation>Ihr Gewicht ohne Scheiben. Leer: 20 kg oder 45 lb.</translation>
    </message>
    <message>
        <source>Pairs of plates</source>
        <translation>Scheibenpaare</translation>
    </message>
    <message>
        <source>Each weight is a pair: 1.25 2.5 5 kg; 2 × 10 are two pairs. Empty: all that you need.</source>
        <translation>Jedes Gewicht ist ein Paar: 1,25 2,5 5 kg; 2 × 10 sind zwei Paare. Leer: alle, die du brauchst.</translation>
    </message>
    <message>
        <source>What you hear</source>
        <translation>Was du hörst</translation>
    </message>
    <message>
        <source>A folder of your own sounds beside the record is offered here, too.</source>
        <translation>Auch ein Ordner mit eigenen Klängen neben der Aufzeichnung steht hier zur Wahl.</translation>
    </message>
    <message>
        <source>Volume</source>
        <comment>how loud it is</comment>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Only Hipcoach&apos;s own sound changes.</source>
        <translation>Nur der Ton von Hipcoach selbst ändert sich.</translation>
    </message>
    <message>
        <source>Sound through</source>
        <translation>Ton über</translation>
    </message>
    <message>
        <source>If one player stays silent, try the other.</source>
        <translation>Bleibt ein Player stumm, nimm den anderen.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>For Qt; the system&apos;s player always takes the one that the system names.</source>
        <translation>Für Qt; der Player des Systems nimmt immer das Gerät, das im System gewählt ist.</translation>
    </message>
    <message>
        <source>Sound comes later by</source>
        <translation>Ton kommt später um</translation>
    </message>
    <message>
        <source>Bluetooth is late: the picture waits for it. Find yours with a click and a flash.</source>
        <translation>Über Bluetooth kommt der Ton verzögert: Das Bild wartet auf ihn. Finde deinen Wert mit Klick und Blitz.</translation>
    </message>
    <message>
        <source>Light at the edges</source>
        <translation>Licht am Rand</translation>
    </message>
    <message>
        <source>The window&apos;s edges light up with each phase. Without any sound they always do.</source>
        <translation>Der Rand des Fensters leuchtet mit jeder Phase auf. Ganz ohne Ton tut er das immer.</translation>
    </message>
    <message>
        <source>It is true or false.</source>
        <translation>Erlaubt ist true oder false.</translation>
    </message>
    <message>
        <source>It is one of {choices}, or a name of yours.</source>
        <translation>Erlaubt: {choices} oder ein eigener Name.</translation>
    </message>
    <message>
        <source>It is one of {choices}.</source>
        <translation>Erlaubt: {choices}.</translation>
    </message>
    <message>
        <source>It is a text.</source>
        <translation>Erlaubt ist ein Text.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Frau</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Mann</translation>
    </message>
    <message>
        <source>Tone 1</source>
        <translation>Hautton 1</translation>
    </message>
    <message>
        <source>Tone 2</source>
        <translation>Hautton 2</translation>
    </message>
    <message>
        <source>Tone 3</source>
        <translation>Hautton 3</translation>
    </message>
    <message>
        <source>Tone 4</source>
        <translation>Hautton 4</translation>
    </message>
    <message>
        <source>Tone 5</source>
        <translation>Hautton 5</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>Pounds</source>
        <translation>Pfund</translation>
    </message>
    <message>
        <source>If I am there</source>
        <translation>Wenn ich da bin</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Breath and numbers</source>
        <translation>Atem und Zahlen</translation>
    </message>
    <message>
        <source>Spoken</source>
        <translation>Gesprochen</translation>
    </message>
    <message>
        <source>Tones, no words</source>
        <translation>Töne, keine Worte</translation>
    </message>
    <message>
        <source>System player</source>
        <translation>Player des Systems</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message numerus="yes">
        <source>{weeks} in a row; longest %n weeks</source>
        <translation>
            <numerusform>{weeks} in Folge; längste Serie %n Woche</numerusform>
            <numerusform>{weeks} in Folge; längste Serie %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>No week yet</source>
        <translation>Noch keine Woche</translation>
    </message>
    <message numerus="yes">
        <source>No streak running; longest %n weeks</source>
        <translation>
            <numerusform>Zurzeit keine Serie; die längste %n Woche</numerusform>
            <numerusform>Zurzeit keine Serie; die längste %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <comment>in a row</comment>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>day</source>
        <comment>what one point of a chart sums up</comment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <comment>what one point of a chart sums up</comment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <comment>what one point of a chart sums up</comment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>year</source>
        <comment>what one point of a chart sums up</comment>
        <translation>Jahr</translation>
    </message>
    <message numerus="yes">
        <source>the last %n days</source>
        <comment>over them</comment>
        <translation>
            <numerusform>der letzte Tag</numerusform>
            <numerusform>die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n weeks</source>
        <comment>over them</comment>
        <translation>
            <numerusform>die letzte Woche</numerusform>
            <numerusform>die letzten %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n months</source>
        <comment>over them</comment>
        <translation>
            <numerusform>der letzte Monat</numerusform>
            <numerusform>die letzten %n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n years</source>
        <comment>over them</comment>
        <translation>
            <numerusform>das letzte Jahr</numerusform>
            <numerusform>die letzten %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Write four figures, for example 3-1-1-1: down, bottom, up, top, in seconds.</source>
        <translation>Schreib vier Zahlen, zum Beispiel 3-1-1-1: runter, unten, hoch, oben, in Sekunden.</translation>
    </message>
    <message>
        <source>{seconds:g} s a rep is fast: under {calm:g} s the breath turns to panting.</source>
        <translation>{seconds:g} s pro Wdh. sind schnell: Unter {calm:g} s wird der Atem zum Hecheln.</translation>
    </message>
    <message>
        <source>{text} is not a tempo.</source>
        <translation>{text} ist kein Tempo.</translation>
    </message>
    <message>
        <source>In the tempo {text} a phase is longer than {longest:g} seconds.</source>
        <translation>Im Tempo {text} ist eine Phase länger als {longest:g} Sekunden.</translation>
    </message>
    <message>
        <source>In the tempo {text} a movement is shorter than {shortest:g} seconds.</source>
        <translation>Im Tempo {text} ist eine Bewegung kürzer als {shortest:g} Sekunden.</translation>
    </message>
    <message>
        <source>{seconds:g} s</source>
        <translation>{seconds:g} s</translation>
    </message>
    <message>
        <source>Weights are separated by spaces or semicolons; a comma is a decimal sign. Write for example 4 6 8 10 12.5 kg.</source>
        <translation>Zwischen Gewichten steht ein Leerzeichen oder Semikolon; ein Komma ist ein Dezimalzeichen. Schreib zum Beispiel 4 6 8 10 12,5 kg.</translation>
    </message>
    <message>
        <source>Weights are separated by spaces or semicolons; a comma is a decimal sign. Write for example 1.25 2.5 5 2 × 10 kg.</source>
        <translation>Zwischen Gewichten steht ein Leerzeichen oder Semikolon; ein Komma ist ein Dezimalzeichen. Schreib zum Beispiel 1,25 2,5 5 2 × 10 kg.</translation>
    </message>
    <message>
        <source>Write one weight, for example 20 kg.</source>
        <translation>Schreib ein einziges Gewicht, zum Beispiel 20 kg.</translation>
    </message>
    <message>
        <source>{count} pairs of plates are too many.</source>
        <translation>{count} Scheibenpaare sind zu viele.</translation>
    </message>
    <message>
        <source>{most} are enough for any bar.</source>
        <translation>{most} genügen für jede Stange.</translation>
    </message>
    <message>
        <source>{text} is more than one bar.</source>
        <translation>{text} ist mehr als eine Stange.</translation>
    </message>
    <message>
        <source>Write the weight of the one you use, as 20 kg.</source>
        <translation>Schreib das Gewicht der Stange, die du nimmst, etwa 20 kg.</translation>
    </message>
    <message>
        <source>The list of weights is too long.</source>
        <translation>Die Liste der Gewichte ist zu lang.</translation>
    </message>
    <message>
        <source>{most} letters are enough.</source>
        <translation>{most} Zeichen genügen.</translation>
    </message>
    <message>
        <source>{text} has no unit at its end.</source>
        <translation>Am Ende von {text} fehlt die Maßeinheit.</translation>
    </message>
    <message>
        <source>Say kg or lb.</source>
        <translation>Schreib kg oder lb.</translation>
    </message>
    <message>
        <source>A weight of 0 is none.</source>
        <translation>Ein Gewicht von 0 ist keins.</translation>
    </message>
    <message>
        <source>{text} is not a range.</source>
        <translation>{text} ist kein Bereich.</translation>
    </message>
    <message>
        <source>{text} is not a list of weights.</source>
        <translation>{text} ist keine Liste von Gewichten.</translation>
    </message>
    <message>
        <source>These are too many weights.</source>
        <translation>Das sind zu viele Gewichte.</translation>
    </message>
    <message>
        <source>{most} are enough.</source>
        <translation>{most} genügen.</translation>
    </message>
    <message>
        <source>without a breath {told}: this breath is {breath}</source>
        <translation>ein Text ohne den Atem „{told}“: Hier gilt „{breath}“</translation>
    </message>
    <message>
        <source>a number</source>
        <comment>a value of a file</comment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <comment>a value of a file</comment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <comment>a value of a file</comment>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <comment>a value of a file</comment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <comment>a value of a file</comment>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eins davon: {names}</translation>
    </message>
    <message>
        <source>{path}: {key} is {value}.</source>
        <translation>{path}: {key} ist {value}.</translation>
    </message>
    <message>
        <source>It must be {allowed}.</source>
        <translation>Erlaubt ist {allowed}.</translation>
    </message>
    <message>
        <source>{path}: {key} = {value} is not known.</source>
        <translation>{path}: {key} = {value} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Known here are {names}.</source>
        <translation>Hier bekannt: {names}.</translation>
    </message>
    <message>
        <source>{path}: {key} is missing.</source>
        <translation>{path}: {key} fehlt.</translation>
    </message>
    <message>
        <source>It has no usual value and must be written.</source>
        <translation>Dafür gibt es keinen Standardwert; es muss dastehen.</translation>
    </message>
    <message>
        <source>of another kind</source>
        <translation>ein Wert anderer Art</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of exercises</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>There is no exercise {exercise}.</source>
        <translation>Es gibt keine Übung {exercise}.</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no variation {variation} of {exercise}.</source>
        <translation>Von {exercise} gibt es keine Variante {variation}.</translation>
    </message>
    <message>
        <source>{path}: exercise and variation are “{key}”, as in {name}.</source>
        <translation>{path}: exercise und variation sind „{key}“, wie in {name}.</translation>
    </message>
    <message>
        <source>Give it another variation.</source>
        <translation>Wähle eine andere variation.</translation>
    </message>
    <message>
        <source>a list of {count}</source>
        <translation>eine Liste mit {count} Einträgen</translation>
    </message>
    <message>
        <source>a list of {least} to {most}</source>
        <translation>eine Liste mit {least} bis {most} Einträgen</translation>
    </message>
    <message>
        <source>lower-case letters, digits and hyphens, at most {most} characters</source>
        <translation>ein Name aus Kleinbuchstaben, Ziffern und Bindestrichen, höchstens {most} Zeichen</translation>
    </message>
    <message>
        <source>one line of 1 to {most} characters</source>
        <translation>eine Zeile mit 1 bis {most} Zeichen</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>ein Wert zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>as the plan asks</source>
        <translation>wie im Plan</translation>
    </message>
    <message>
        <source>Write [[block]], once for each exercise.</source>
        <translation>Schreib [[block]], einmal für jede Übung.</translation>
    </message>
    <message>
        <source>It stands above the first line [[block]].</source>
        <translation>Das gehört über die erste Zeile [[block]].</translation>
    </message>
    <message>
        <source>It stands below the line [[block]].</source>
        <translation>Das gehört unter die Zeile [[block]].</translation>
    </message>
    <message>
        <source>{file}: block is missing.</source>
        <translation>{file}: block fehlt.</translation>
    </message>
    <message>
        <source>a whole number from 1 to {most}, or a range in quotation marks, as &quot;5-6&quot;</source>
        <translation>eine ganze Zahl von 1 bis {most} oder ein Bereich in Anführungszeichen, etwa &quot;5-6&quot;</translation>
    </message>
    <message>
        <source>the weight of one dumbbell, the bell or the whole bar, with its unit: &quot;6 kg&quot; or &quot;15 lb&quot;, or &quot;{no_load}&quot;</source>
        <translation>das Gewicht einer Kurzhantel, der Kettlebell oder der ganzen Stange mit kg oder lb: &quot;6 kg&quot; oder &quot;15 lb&quot;, oder &quot;{no_load}&quot;</translation>
    </message>
    <message>
        <source>four figures in quotation marks, as &quot;3-1-1-1&quot; (down, bottom, up, top, in seconds), or &quot;{free}&quot;</source>
        <translation>eine Angabe aus vier Zahlen in Anführungszeichen, etwa &quot;3-1-1-1&quot; (runter, unten, hoch, oben, in Sekunden), oder &quot;{free}&quot;</translation>
    </message>
    <message>
        <source>a number of seconds from 0 to {most}</source>
        <translation>eine Zahl von 0 bis {most}, in Sekunden</translation>
    </message>
    <message>
        <source>[texts.de] on a line of its own, for a language by its two or three letters</source>
        <translation>[texts.de] als eigene Zeile, für eine Sprache mit ihren zwei oder drei Buchstaben</translation>
    </message>
    <message>
        <source>[[block]] on a line of its own, once for each exercise</source>
        <translation>[[block]] als eigene Zeile, einmal für jede Übung</translation>
    </message>
    <message>
        <source>a list such as {example}</source>
        <translation>eine Liste wie {example}</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>Block {number}</translation>
    </message>
    <message>
        <source>warm-up {number}</source>
        <translation>Aufwärmsatz {number}</translation>
    </message>
    <message>
        <source>{key} is {value}.</source>
        <translation>{key} ist {value}.</translation>
    </message>
    <message>
        <source>Did you mean exercise = {exercise} and variation = {variation}?</source>
        <translation>Meintest du exercise = {exercise} und variation = {variation}?</translation>
    </message>
    <message>
        <source>{allowed}, without quotation marks</source>
        <translation>{allowed}, ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>Did you mean {name}?</source>
        <translation>Meintest du {name}?</translation>
    </message>
    <message>
        <source>{key} = {value} is not known.</source>
        <translation>{key} = {value} ist nicht bekannt.</translation>
    </message>
    <message>
        <source>of {most} at most</source>
        <translation>eine Liste mit höchstens {most} Einträgen</translation>
    </message>
    <message>
        <source>one line of 1 to {most} characters in quotation marks</source>
        <translation>eine Zeile mit 1 bis {most} Zeichen in Anführungszeichen</translation>
    </message>
    <message>
        <source>a text of at most {most} characters in quotation marks</source>
        <translation>ein Text mit höchstens {most} Zeichen in Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number from 1 to {most}</source>
        <translation>eine ganze Zahl von 1 bis {most}</translation>
    </message>
    <message>
        <source>left out: {name} is not done one leg at a time</source>
        <translation>hier kein Eintrag: {name} geht nicht einbeinig</translation>
    </message>
    <message>
        <source>{key} is missing.</source>
        <translation>{key} fehlt.</translation>
    </message>
    <message>
        <source>Write for example {example}.</source>
        <translation>Schreib zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>{file}: {where} is {one}.</source>
        <translation>{file}: {where} ist {one}.</translation>
    </message>
    <message>
        <source>Write {what}.</source>
        <translation>Schreib {what}.</translation>
    </message>
    <message>
        <source>texts.{language} is {one}.</source>
        <translation>texts.{language} ist {one}.</translation>
    </message>
    <message>
        <source>a name in quotation marks</source>
        <translation>ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>{key} is in seconds: {key} = {meant}.</source>
        <translation>{key} wird in Sekunden angegeben: {key} = {meant}.</translation>
    </message>
    <message>
        <source>{key} is {value}. {message}</source>
        <translation>{key} ist {value}. {message}</translation>
    </message>
    <message>
        <source>1, because equipment is {equipment}</source>
        <translation>1, weil equipment {equipment} ist</translation>
    </message>
    <message>
        <source>1, because the first phase is {kind}</source>
        <translation>1, weil die erste Phase {kind} ist</translation>
    </message>
    <message>
        <source>1, the end of the phase</source>
        <translation>1, das Ende der Phase</translation>
    </message>
    <message>
        <source>0, standing tall</source>
        <translation>0, aufrechtes Stehen</translation>
    </message>
    <message>
        <source>1, the bottom</source>
        <translation>1, der tiefste Punkt</translation>
    </message>
    <message>
        <source>another one: each phase stands once</source>
        <translation>eine andere: Jede Phase kommt nur einmal vor</translation>
    </message>
    <message>
        <source>{due}, which comes after {before}</source>
        <translation>{due}, das nach {before} kommt</translation>
    </message>
    <message>
        <source>out, as on every thrust</source>
        <translation>out, wie bei jedem Schub</translation>
    </message>
    <message>
        <source>{path}: steps[{index}].phase is missing.</source>
        <translation>{path}: steps[{index}].phase fehlt.</translation>
    </message>
    <message>
        <source>Steps of setting up come before those of the rep.</source>
        <translation>Vorbereitende Schritte kommen vor denen der Wiederholung.</translation>
    </message>
    <message>
        <source>more than {done}, where the part begins</source>
        <translation>mehr als {done}, wo der Teil beginnt</translation>
    </message>
    <message>
        <source>more than {at}, the one before</source>
        <translation>mehr als {at}, der Wert davor</translation>
    </message>
    <message>
        <source>in all entries of the path or in none</source>
        <translation>ein Eintrag an jeder Stelle von path oder an keiner</translation>
    </message>
    <message>
        <source>another one: each id stands once</source>
        <translation>eine andere: Jede id kommt nur einmal vor</translation>
    </message>
    <message>
        <source>left out, as in the path</source>
        <translation>hier kein Eintrag, wie in path</translation>
    </message>
    <message>
        <source>It must be written, as in the path.</source>
        <translation>Es muss dastehen, wie in path.</translation>
    </message>
    <message>
        <source>{path}: {key} is {text}. {message}</source>
        <translation>{path}: {key} ist {text}. {message}</translation>
    </message>
    <message>
        <source>in, as on every descent</source>
        <translation>in, wie auf jedem Weg nach unten</translation>
    </message>
    <message>
        <source>tight or out, as on every thrust</source>
        <translation>tight oder out, wie bei jedem Schub</translation>
    </message>
    <message>
        <source>languages by their two or three letters, such as de</source>
        <translation>Sprachen mit ihren zwei oder drei Buchstaben, etwa de</translation>
    </message>
    <message>
        <source>a list of {count}, one for each step</source>
        <translation>eine Liste mit {count} Einträgen, einem für jeden Schritt</translation>
    </message>
    <message>
        <source>An exercise file is a few kilobytes of text.</source>
        <translation>Eine Übungsdatei besteht aus wenigen Kilobyte Text.</translation>
    </message>
    <message>
        <source>A plan file is a few kilobytes of text.</source>
        <translation>Eine Plandatei besteht aus wenigen Kilobyte Text.</translation>
    </message>
    <message>
        <source>{key} is in seconds, as in {key} = 90.</source>
        <translation>{key} wird in Sekunden angegeben, etwa {key} = 90.</translation>
    </message>
    <message>
        <source>It is not valid TOML: {reason}.</source>
        <translation>Das ist kein gültiges TOML: {reason}.</translation>
    </message>
    <message>
        <source>{file}: line {number}, {line}, cannot be read.</source>
        <translation>{file}: Zeile {number}, {line}, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Its quotation marks must be straight ones: {meant}.</source>
        <translation>Die Anführungszeichen müssen gerade sein: {meant}.</translation>
    </message>
    <message>
        <source>Its key stands there twice: leave one of the two lines out.</source>
        <translation>Der Schlüssel steht zweimal da: Lass eine der beiden Zeilen weg.</translation>
    </message>
    <message>
        <source>Write [[{key}]].</source>
        <translation>Schreib [[{key}]].</translation>
    </message>
    <message>
        <source>An equals sign is missing: {meant}.</source>
        <translation>Ein Gleichheitszeichen fehlt: {meant}.</translation>
    </message>
    <message>
        <source>Its value is missing.</source>
        <translation>Der Wert fehlt.</translation>
    </message>
    <message>
        <source>The three quotation marks at the end of its text are missing.</source>
        <translation>Am Ende des Textes fehlen die drei Anführungszeichen.</translation>
    </message>
    <message>
        <source>{key} is a number alone: {key} = {number}.</source>
        <translation>{key} ist eine Zahl allein: {key} = {number}.</translation>
    </message>
    <message>
        <source>A quotation mark is missing: {meant}.</source>
        <translation>Ein Anführungszeichen fehlt: {meant}.</translation>
    </message>
    <message>
        <source>Put it in quotation marks: {meant}.</source>
        <translation>Setz es in Anführungszeichen: {meant}.</translation>
    </message>
    <message>
        <source>{file} is larger than 1 MB.</source>
        <translation>{file} ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>{file} holds a line with too many dots.</source>
        <translation>{file} enthält eine Zeile mit zu vielen Punkten.</translation>
    </message>
    <message>
        <source>No key has more than two.</source>
        <translation>Kein Schlüssel hat mehr als zwei.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file.</source>
        <translation>{file} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Look at its name and permissions.</source>
        <translation>Prüf den Namen und die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>“{file}” is not the name of a file.</source>
        <translation>„{file}“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{file}: line {line} holds the byte 0x{byte:02x}, which is not UTF-8.</source>
        <translation>{file}: Zeile {line} enthält das Byte 0x{byte:02x}, das kein UTF-8 ist.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Speichere die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>{file} is not valid: it holds a number of thousands of digits.</source>
        <translation>{file} ist ungültig: Eine Zahl darin hat Tausende von Ziffern.</translation>
    </message>
    <message>
        <source>{file} is not valid: its lists or tables are nested too deeply.</source>
        <translation>{file} ist ungültig: Listen oder Tabellen darin sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Hipcoach&apos;s own files are missing.</source>
        <translation>Hipcoachs eigene Dateien fehlen.</translation>
    </message>
    <message>
        <source>Install it again.</source>
        <translation>Installiere Hipcoach neu.</translation>
    </message>
    <message>
        <source>The name of the data folder is empty.</source>
        <translation>Der Name des Datenordners ist leer.</translation>
    </message>
    <message>
        <source>Write its whole path.</source>
        <translation>Gib den vollständigen Pfad an.</translation>
    </message>
    <message>
        <source>{folder} cannot be the data folder: {obstacle}.</source>
        <translation>{folder} kann nicht der Datenordner sein: {obstacle}.</translation>
    </message>
    <message>
        <source>it is a file</source>
        <translation>Das ist eine Datei</translation>
    </message>
    <message>
        <source>The data folder {named} cannot be found.</source>
        <translation>Der Datenordner {named} lässt sich nicht finden.</translation>
    </message>
    <message>
        <source>a name in it is too long</source>
        <translation>Ein Name darin ist zu lang</translation>
    </message>
    <message>
        <source>The bin could not be emptied</source>
        <translation>Der Papierkorb konnte nicht geleert werden</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Die Sicherung</translation>
    </message>
    <message>
        <source>The record {path} could not be backed up</source>
        <translation>Die Aufzeichnung {path} konnte nicht gesichert werden</translation>
    </message>
    <message>
        <source>The backup {backup} could not take the place of {path}</source>
        <translation>{path} konnte nicht durch die Sicherung {backup} ersetzt werden</translation>
    </message>
    <message>
        <source>The record {path} could not be moved aside</source>
        <translation>Die Aufzeichnung {path} konnte nicht beiseitegelegt werden</translation>
    </message>
    <message>
        <source>The backup {path} could not be read</source>
        <translation>Die Sicherung {path} konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The record {path} could not be closed</source>
        <translation>Die Aufzeichnung {path} konnte nicht geschlossen werden</translation>
    </message>
    <message>
        <source>Nothing was changed; choose another file.</source>
        <translation>Nichts wurde geändert; wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>The week could not be marked</source>
        <translation>Die Woche konnte nicht markiert werden</translation>
    </message>
    <message>
        <source>The day could not be marked</source>
        <translation>Der Tag konnte nicht markiert werden</translation>
    </message>
    <message>
        <source>The copy {target} could not be made</source>
        <translation>Die Kopie {target} konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>The file {target} exists already.</source>
        <translation>Die Datei {target} gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>Die Kopie</translation>
    </message>
    <message>
        <source>The import could not be taken back</source>
        <translation>Der Import konnte nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Die Aufzeichnung</translation>
    </message>
    <message>
        <source>{subject} {path} could not be opened</source>
        <translation>{subject} {path} konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The file {path} cannot be read</source>
        <translation>Die Datei {path} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>it is empty, but its log is not</source>
        <translation>Sie ist leer, ihr Protokoll aber nicht</translation>
    </message>
    <message>
        <source>it holds the data of another program</source>
        <translation>Sie enthält die Daten eines anderen Programms</translation>
    </message>
    <message>
        <source>{subject} {path} was written by a newer version of Hipcoach.</source>
        <translation>{subject} {path} wurde von einer neueren Version von Hipcoach geschrieben.</translation>
    </message>
    <message>
        <source>It was left as it is; install the newer version to open it.</source>
        <translation>Sie bleibt, wie sie ist; installiere die neuere Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>Das ist keine Datei</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions that are unfinished there.</source>
        <translation>
            <numerusform>%n Einheit, die dort nicht beendet ist.</numerusform>
            <numerusform>%n Einheiten, die dort nicht beendet sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows that cannot be read.</source>
        <translation>
            <numerusform>%n Zeile, die sich nicht lesen lässt.</numerusform>
            <numerusform>%n Zeilen, die sich nicht lesen lassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be brought in</source>
        <translation>Die Datei konnte nicht eingelesen werden</translation>
    </message>
    <message>
        <source>The answer could not be kept</source>
        <translation>Die Antwort konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>it is gone, but for its log</source>
        <translation>Sie ist weg, nur ihr Protokoll ist noch da</translation>
    </message>
    <message>
        <source>what it links to is not there</source>
        <translation>Das Ziel der Verknüpfung ist nicht da</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>Sie darf nicht beschrieben werden</translation>
    </message>
    <message>
        <source>Nothing was brought in; mend the line and try again.</source>
        <translation>Nichts wurde eingelesen; berichtige die Zeile und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Line {line} is not right: {what}.</source>
        <translation>Zeile {line} stimmt nicht: {what}.</translation>
    </message>
    <message>
        <source>an id is missing</source>
        <translation>Eine id fehlt</translation>
    </message>
    <message>
        <source>Line {line} is not right: {what}</source>
        <translation>Zeile {line} stimmt nicht: {what}</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation>Die Datei ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>Save it as CSV UTF-8.</source>
        <translation>Speichere sie als CSV UTF-8.</translation>
    </message>
    <message>
        <source>Line {line} is not CSV: {error}.</source>
        <translation>Zeile {line} ist kein CSV: {error}.</translation>
    </message>
    <message>
        <source>The column {name} is missing, or is there twice.</source>
        <translation>Die Spalte {name} fehlt oder steht zweimal da.</translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation>Nichts wurde eingelesen.</translation>
    </message>
    <message>
        <source>it has {count} cells instead of {width}</source>
        <translation>Sie hat {count} Zellen statt {width}</translation>
    </message>
    <message>
        <source>its {mark} is {cell}, and only {version} is known here</source>
        <translation>{mark} ist dort {cell}, und hier ist nur {version} bekannt</translation>
    </message>
    <message>
        <source>its session_{differs} is not that of line {first}, of the same session</source>
        <translation>session_{differs} ist anders als in Zeile {first}, bei derselben Einheit</translation>
    </message>
    <message>
        <source>its id stands on a line before</source>
        <translation>Ihre id steht schon in einer Zeile davor</translation>
    </message>
    <message>
        <source>{name} cannot be {cell}</source>
        <translation>{name} kann nicht {cell} sein</translation>
    </message>
    <message>
        <source>session {number} ({day})</source>
        <translation>Einheit {number} ({day})</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB.</source>
        <translation>Die Datei ist größer als {size} MB.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of Hipcoach, or by another program.</source>
        <translation>Die Datei wurde von einer neueren Version von Hipcoach oder von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <source>The file is not right: an id stands there twice.</source>
        <translation>Die Datei stimmt nicht: Eine id steht zweimal da.</translation>
    </message>
    <message>
        <source>The file is not right: {reason}.</source>
        <translation>Die Datei stimmt nicht: {reason}.</translation>
    </message>
    <message>
        <source>The file is not JSON, or is cut off.</source>
        <translation>Die Datei ist kein JSON oder ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The file is not right, in {where}: {reason}.</source>
        <translation>Die Datei stimmt nicht, in {where}: {reason}.</translation>
    </message>
    <message>
        <source>The file is JSON, but not from Hipcoach.</source>
        <translation>Die Datei ist JSON, aber nicht von Hipcoach.</translation>
    </message>
    <message>
        <source>it is not a database</source>
        <translation>Das ist keine Datenbank</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>{what_failed}: {reason}.</source>
        <translation>{what_failed}: {reason}.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Make room and try again.</source>
        <translation>Schaff Platz und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>another program holds it</source>
        <translation>Ein anderes Programm belegt die Datei</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Schließ das andere Programm und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>Die Datei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Make the data folder writable or choose another one.</source>
        <translation>Mach den Datenordner beschreibbar oder wähle einen anderen.</translation>
    </message>
    <message>
        <source>it may not be read or written</source>
        <translation>Die Datei darf nicht gelesen oder beschrieben werden</translation>
    </message>
    <message>
        <source>Mend its permissions or choose another folder.</source>
        <translation>Berichtige ihre Zugriffsrechte oder wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Look at the data folder and its permissions.</source>
        <translation>Prüf den Datenordner und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>the disk failed</source>
        <translation>Der Datenträger hat versagt</translation>
    </message>
    <message>
        <source>Look at the disk, then try again.</source>
        <translation>Prüf den Datenträger und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>It was left as it is; a backup can take its place.</source>
        <translation>Sie bleibt, wie sie ist; eine Sicherung kann sie ersetzen.</translation>
    </message>
    <message>
        <source>{name} cannot be {value}</source>
        <translation>{name} kann nicht {value} sein</translation>
    </message>
    <message>
        <source>{name} cannot be {row}</source>
        <translation>{name} kann nicht {row} sein</translation>
    </message>
    <message>
        <source>deleted_at cannot be {row}</source>
        <translation>deleted_at kann nicht {row} sein</translation>
    </message>
    <message>
        <source>The record could not be read</source>
        <translation>Die Aufzeichnung konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The session could not be saved</source>
        <translation>Die Einheit konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The set could not be saved</source>
        <translation>Der Satz konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The set could not be removed</source>
        <translation>Der Satz konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>The session could not be removed</source>
        <translation>Die Einheit konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>The settings could not be read</source>
        <translation>Die Einstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The setting could not be saved</source>
        <translation>Die Einstellung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Nothing could be kept in {folder}</source>
        <translation>In {folder} konnte nichts aufbewahrt werden</translation>
    </message>
    <message>
        <source>The file {file} was written by a newer version of Hipcoach; it was left as it is.</source>
        <translation>Die Datei {file} wurde von einer neueren Version von Hipcoach geschrieben; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Sets that were kept in {file} are not there: they come in once the folder is back.</source>
        <translation>Sätze, die in {file} aufbewahrt wurden, sind nicht da: Sie kommen dazu, sobald der Ordner zurück ist.</translation>
    </message>
    <message>
        <source>What was kept in {file} could not be taken in: {reason}</source>
        <translation>Was in {file} aufbewahrt wurde, konnte nicht übernommen werden: {reason}</translation>
    </message>
    <message>
        <source>What was kept in {folder} is in the record now.</source>
        <translation>Was in {folder} aufbewahrt wurde, ist jetzt in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>it is not a file of yours</source>
        <translation>Das ist keine Datei von dir</translation>
    </message>
    <message>
        <source>The file {file} cannot be read; it was left as it is.</source>
        <translation>Die Datei {file} lässt sich nicht lesen; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Set the phone&apos;s dates to year-month-day, export again, and take that file.</source>
        <translation>Stell das Datum am Handy auf Jahr-Monat-Tag, mach den Export noch einmal und nimm diese Datei.</translation>
    </message>
    <message>
        <source>FitNotes keeps no time of day: each day is one session that begins at noon.</source>
        <translation>FitNotes speichert keine Uhrzeit: Jeder Tag ist eine Einheit, die um 12 Uhr beginnt.</translation>
    </message>
    <message>
        <source>In {name} some dates have the day first and others the month.</source>
        <translation>In {name} steht bei manchen Datumsangaben der Tag vorn und bei anderen der Monat.</translation>
    </message>
    <message>
        <source>{name} does not tell whether {unclear} is a day-month or a month-day date.</source>
        <translation>{name} sagt nicht, ob bei {unclear} der Tag oder der Monat vorn steht.</translation>
    </message>
    <message>
        <source>Dates have the day before the month, as the file itself shows.</source>
        <translation>In Datumsangaben steht der Tag vor dem Monat, wie die Datei selbst zeigt.</translation>
    </message>
    <message>
        <source>Dates have the month before the day, as the file itself shows.</source>
        <translation>In Datumsangaben steht der Monat vor dem Tag, wie die Datei selbst zeigt.</translation>
    </message>
    <message>
        <source>Where a row has both kg and lb, kg are taken.</source>
        <translation>Wo eine Zeile kg und lb hat, gelten kg.</translation>
    </message>
    <message>
        <source>Nobody trained so much: look into the file.</source>
        <translation>So viel hat niemand trainiert: Sieh in der Datei nach.</translation>
    </message>
    <message>
        <source>Export the whole history, with weights and repetitions.</source>
        <translation>Mach einen Export des ganzen Verlaufs, mit Gewichten und Wiederholungen.</translation>
    </message>
    <message>
        <source>a time or a distance instead of repetitions</source>
        <translation>eine Zeit oder Strecke statt Wiederholungen</translation>
    </message>
    <message>
        <source>With two dumbbells the weight is that of both together.</source>
        <translation>Bei zwei Kurzhanteln ist das Gewicht das von beiden zusammen.</translation>
    </message>
    <message>
        <source>Drop sets and sets to failure are working sets; their note says so after the user&apos;s words.</source>
        <translation>Dropsätze und Sätze bis zum Muskelversagen sind Arbeitssätze; ihre Notiz sagt das nach dem eigenen Text.</translation>
    </message>
    <message>
        <source>a weight that is not a number</source>
        <translation>ein Gewicht, das keine Zahl ist</translation>
    </message>
    <message>
        <source>a weight below zero, as of assisted repetitions</source>
        <translation>ein Gewicht unter null, wie bei unterstützten Wiederholungen</translation>
    </message>
    <message>
        <source>a weight above {heaviest} {unit}</source>
        <translation>ein Gewicht über {heaviest} {unit}</translation>
    </message>
    <message>
        <source>The file holds more than {most:,} sets.</source>
        <translation>Die Datei enthält mehr als {most:,} Sätze.</translation>
    </message>
    <message>
        <source>{name} holds no set that can be taken: most rows have {most}.</source>
        <translation>{name} enthält keinen Satz, der sich übernehmen lässt; in den meisten Zeilen: {most}.</translation>
    </message>
    <message>
        <source>a date that cannot be read</source>
        <translation>ein Datum, das sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>a session&apos;s name that is too long</source>
        <translation>ein zu langer Name einer Einheit</translation>
    </message>
    <message>
        <source>repetitions that are not a whole number up to {most_reps:,}</source>
        <translation>Wiederholungen, die keine ganze Zahl bis {most_reps:,} sind</translation>
    </message>
    <message>
        <source>A set without a weight was done with the body alone.</source>
        <translation>Ein Satz ohne Gewicht wurde nur mit dem Körpergewicht gemacht.</translation>
    </message>
    <message>
        <source>Weights without a unit are in {unit}.</source>
        <translation>Gewichte ohne Maßeinheit sind in {unit}.</translation>
    </message>
    <message>
        <source>Efforts between two steps are rounded down: 8.5 is taken as 8.</source>
        <translation>Anstrengungen zwischen zwei Stufen werden abgerundet: 8,5 gilt als 8.</translation>
    </message>
    <message>
        <source>a note of more than {longest_note:,} letters, which was cut</source>
        <translation>eine Notiz mit mehr als {longest_note:,} Zeichen, die gekürzt wurde</translation>
    </message>
    <message>
        <source>a kind of set that is not known, taken as a working set</source>
        <translation>eine unbekannte Art von Satz, als Arbeitssatz übernommen</translation>
    </message>
    <message>
        <source>the same set more than {many_alike} times in a session</source>
        <translation>derselbe Satz mehr als {many_alike}-mal in einer Einheit</translation>
    </message>
    <message>
        <source>a weight above {heavy_kg} kg</source>
        <translation>ein Gewicht über {heavy_kg} kg</translation>
    </message>
    <message>
        <source>more than {many_reps} repetitions</source>
        <translation>mehr als {many_reps} Wiederholungen</translation>
    </message>
    <message>
        <source>a date in the future</source>
        <translation>ein Datum in der Zukunft</translation>
    </message>
    <message>
        <source>a date before {first_year}</source>
        <translation>ein Datum vor {first_year}</translation>
    </message>
    <message>
        <source>rest timers, which are not sets: their time is the rest after the set before</source>
        <translation>Pausenuhren, die keine Sätze sind: Ihre Zeit ist die Pause nach dem Satz davor</translation>
    </message>
    <message>
        <source>notes, which are not sets: each is kept with the next set or the session</source>
        <translation>Notizen, die keine Sätze sind: Jede bleibt beim nächsten Satz oder bei der Einheit erhalten</translation>
    </message>
    <message>
        <source>{name} holds no set that can be taken.</source>
        <translation>{name} enthält keinen Satz, der sich übernehmen lässt.</translation>
    </message>
    <message>
        <source>The file holds local times without their zone: each is taken as the time here on its day.</source>
        <translation>Die Datei enthält Ortszeiten ohne Zeitzone: Jede wird als die Zeit gelesen, die hier an ihrem Tag galt.</translation>
    </message>
    <message>
        <source>The file holds more than {most:,} sessions.</source>
        <translation>Die Datei enthält mehr als {most:,} Einheiten.</translation>
    </message>
    <message>
        <source>a date that this computer&apos;s calendar does not know</source>
        <translation>ein Datum, das der Kalender dieses Rechners nicht kennt</translation>
    </message>
    <message>
        <source>no exercise</source>
        <translation>keine Übung</translation>
    </message>
    <message>
        <source>an exercise&apos;s name that is too long</source>
        <translation>ein zu langer Name einer Übung</translation>
    </message>
    <message>
        <source>The file holds more than {most:,} exercises.</source>
        <translation>Die Datei enthält mehr als {most:,} Übungen.</translation>
    </message>
    <message>
        <source>repetitions that are not a number</source>
        <translation>Wiederholungen, die keine Zahl sind</translation>
    </message>
    <message>
        <source>no repetitions</source>
        <translation>keine Wiederholungen</translation>
    </message>
    <message>
        <source>With two dumbbells the weight is that of each.</source>
        <translation>Bei zwei Kurzhanteln ist das Gewicht das von jeder einzelnen.</translation>
    </message>
    <message>
        <source>an effort that is not a number from 1 to 10, which was dropped</source>
        <translation>eine Anstrengung, die keine Zahl von 1 bis 10 ist und weggelassen wurde</translation>
    </message>
    <message>
        <source>{name} does not begin as a file of Strong, Hevy or FitNotes does.</source>
        <translation>{name} beginnt nicht wie eine Datei von Strong, Hevy oder FitNotes.</translation>
    </message>
    <message>
        <source>{name} is empty, or its first line is.</source>
        <translation>{name} ist leer, oder die erste Zeile ist es.</translation>
    </message>
    <message>
        <source>The columns of {name} are not named in English.</source>
        <translation>Die Spalten von {name} haben keine englischen Namen.</translation>
    </message>
    <message>
        <source>Set the program that wrote it to English, export again, and take that file.</source>
        <translation>Stell das Programm, das sie geschrieben hat, auf Englisch, mach den Export noch einmal und nimm diese Datei.</translation>
    </message>
    <message>
        <source>too few or too many cells, or a quotation mark that is not closed</source>
        <translation>zu wenige oder zu viele Zellen, oder ein Anführungszeichen, das nicht geschlossen ist</translation>
    </message>
    <message>
        <source>Choose the CSV file that Strong, Hevy or FitNotes exports.</source>
        <translation>Wähle die CSV-Datei, die Strong, Hevy oder FitNotes ausgibt.</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>{name} holds a line of more than {longest_line:,} letters.</source>
        <translation>{name} enthält eine Zeile mit mehr als {longest_line:,} Zeichen.</translation>
    </message>
    <message>
        <source>{name} is not an ordinary file.</source>
        <translation>{name} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB.</source>
        <translation>{name} ist größer als {size} MB.</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}.</source>
        <translation>{name} ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} is not text in UTF-8.</source>
        <translation>{name} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>Take the file as it was exported, or save it as “CSV UTF-8”.</source>
        <translation>Nimm die Datei so, wie sie ausgegeben wurde, oder speichere sie als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a file.</source>
        <translation>„{name}“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>{first} and {other} in the heading</source>
        <translation>{first} und {other} in der Kopfzeile</translation>
    </message>
    <message>
        <source>{unit} in the heading</source>
        <translation>{unit} in der Kopfzeile</translation>
    </message>
    <message>
        <source>a unit in each row</source>
        <translation>eine Maßeinheit in jeder Zeile</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>keine Maßeinheit</translation>
    </message>
    <message>
        <source>a weight in a unit that is not known</source>
        <translation>ein Gewicht in einer unbekannten Maßeinheit</translation>
    </message>
    <message>
        <source>{lift}: {sets} × {reps} with {load}. Enter: start.</source>
        <translation>{lift}: {sets} × {reps}, {load}. Eingabe: Start.</translation>
    </message>
    <message>
        <source>Set {number} of {sets}: {reps} with {load}.</source>
        <translation>Satz {number} von {sets}: {reps} Wiederholungen, {load}.</translation>
    </message>
    <message>
        <source>Last set</source>
        <translation>Letzter Satz</translation>
    </message>
    <message>
        <source>Warm-up {number} of {sets}: {reps} with {load}.</source>
        <translation>Aufwärmsatz {number} von {sets}: {reps} Wiederholungen, {load}.</translation>
    </message>
    <message>
        <source>Begin.</source>
        <translation>Los.</translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n reps. Enter: go on.</source>
        <translation>
            <numerusform>Angehalten nach %n Wiederholung. Eingabe: weiter.</numerusform>
            <numerusform>Angehalten nach %n Wiederholungen. Eingabe: weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: the laptop slept. Enter: go on.</source>
        <translation>Unterbrochen: Der Laptop hat geschlafen. Eingabe: weiter.</translation>
    </message>
    <message numerus="yes">
        <source>The session is over: %n sets. Pain, 0 to 10? Enter: done.</source>
        <translation>
            <numerusform>Die Einheit ist zu Ende: %n Satz. Schmerz, 0 bis 10? Eingabe: fertig.</numerusform>
            <numerusform>Die Einheit ist zu Ende: %n Sätze. Schmerz, 0 bis 10? Eingabe: fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pain {pain}</source>
        <translation>Schmerz {pain}</translation>
    </message>
    <message>
        <source>Rest paused</source>
        <translation>Pause angehalten</translation>
    </message>
    <message>
        <source>Still there? Press any key, or I wait</source>
        <translation>Noch da? Drück eine Taste, sonst warte ich</translation>
    </message>
    <message>
        <source>Waiting for you: press any key to get ready</source>
        <translation>Ich warte: Drück eine Taste zum Bereitmachen</translation>
    </message>
    <message>
        <source>Rest {time}. {question}</source>
        <translation>Pause {time}. {question}</translation>
    </message>
    <message>
        <source>Effort {effort}</source>
        <translation>Anstrengung {effort}</translation>
    </message>
    <message>
        <source>Rest {time}</source>
        <translation>Pause {time}</translation>
    </message>
    <message>
        <source>dd MMM yyyy, HH:mm</source>
        <comment>a date and time: dd the day, MMM the month, yyyy the year, HH:mm the time</comment>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions with {sets} are in {file}.</source>
        <translation>
            <numerusform>Gesichert in {file}: %n Einheit, {sets}.</numerusform>
            <numerusform>Gesichert in {file}: %n Einheiten, {sets}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put {file} in the record&apos;s place?</source>
        <translation>Die Aufzeichnung durch {file} ersetzen?</translation>
    </message>
    <message>
        <source>It holds {sessions} with {sets}, as of {moment}. The present record is kept beside it, not deleted.</source>
        <translation>Darin: {sessions}, {sets}, Stand {moment}. Die jetzige Aufzeichnung wird daneben aufbewahrt, nicht gelöscht.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Hipcoach records</source>
        <translation>Hipcoach-Aufzeichnungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>A card cannot be written as {file}.</source>
        <translation>Eine Karte lässt sich nicht als {file} schreiben.</translation>
    </message>
    <message>
        <source>Its name ends in .pdf, .svg or .png.</source>
        <translation>Der Name muss auf .pdf, .svg oder .png enden.</translation>
    </message>
    <message numerus="yes">
        <source>kept for %n more days</source>
        <translation>
            <numerusform>noch %n Tag aufbewahrt</numerusform>
            <numerusform>noch %n Tage aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Set {number} of {day}</source>
        <translation>Satz {number} vom {day}</translation>
    </message>
    <message>
        <source>{sessions}, {sets} from {source}</source>
        <translation>{sessions}, {sets} aus {source}</translation>
    </message>
    <message>
        <source>came in on {day}</source>
        <translation>eingelesen am {day}</translation>
    </message>
    <message>
        <source>What was deleted stays here for 30 days, then it is gone for good. The latest files that came in can be taken back.</source>
        <translation>Gelöschtes bleibt 30 Tage hier, dann ist es endgültig weg. Die zuletzt eingelesenen Dateien lassen sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Put back   Enter</source>
        <translation>Zurückholen   Eingabe</translation>
    </message>
    <message>
        <source>Back to the sessions   B</source>
        <translation>Zurück zu den Einheiten   B</translation>
    </message>
    <message>
        <source>Take back   Enter</source>
        <translation>Zurücknehmen   Eingabe</translation>
    </message>
    <message>
        <source>your own choice</source>
        <translation>deine eigene Wahl</translation>
    </message>
    <message>
        <source>{field}, line {number}</source>
        <translation>{field}, Zeile {number}</translation>
    </message>
    <message>
        <source>Load each, {count} ×</source>
        <translation>Last je Stück, {count} ×</translation>
    </message>
    <message>
        <source>Move up line {number}</source>
        <translation>Zeile {number} nach oben</translation>
    </message>
    <message>
        <source>Move down line {number}</source>
        <translation>Zeile {number} nach unten</translation>
    </message>
    <message>
        <source>Remove line {number}</source>
        <translation>Zeile {number} entfernen</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a set without tempo</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>Down, bottom, up, top in seconds, for example 3-1-1-1. Empty: you end each set.</source>
        <translation>Runter, unten, hoch, oben in Sekunden, zum Beispiel 3-1-1-1. Leer: Du beendest jeden Satz selbst.</translation>
    </message>
    <message>
        <source>For example 6 or 5-6.</source>
        <translation>Zum Beispiel 6 oder 5-6.</translation>
    </message>
    <message>
        <source>So light that no warm-up is proposed.</source>
        <translation>So leicht, dass kein Aufwärmsatz vorgeschlagen wird.</translation>
    </message>
    <message>
        <source>{lift} (file missing)</source>
        <translation>{lift} (Datei fehlt)</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Load each</source>
        <translation>Last je Stück</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>kg/lb</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Side rest</source>
        <translation>Seitenpause</translation>
    </message>
    <message>
        <source>The weight of {load_of}.</source>
        <translation>Gewicht: {load_of}.</translation>
    </message>
    <message numerus="yes">
        <source>Warm-ups: {sets}</source>
        <translation>
            <numerusform>Aufwärmsatz: {sets}</numerusform>
            <numerusform>Aufwärmsätze: {sets}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add warm-ups</source>
        <translation>Aufwärmsätze hinzufügen</translation>
    </message>
    <message>
        <source>Take them out.</source>
        <translation>Wieder herausnehmen.</translation>
    </message>
    <message>
        <source>Lighter sets before the working sets.</source>
        <translation>Leichtere Sätze vor den Arbeitssätzen.</translation>
    </message>
    <message>
        <source>Free sets: nothing paces you; you end each set and enter the reps.</source>
        <translation>Freie Sätze: Nichts gibt den Takt vor; du beendest jeden Satz selbst und gibst die Wdh. ein.</translation>
    </message>
    <message>
        <source>{seconds} a rep, one breath.</source>
        <translation>{seconds} pro Wdh., ein Atemzug.</translation>
    </message>
    <message>
        <source>Tempo: down, bottom, up, top in seconds, for example 3-1-1-1.</source>
        <translation>Tempo: runter, unten, hoch, oben in Sekunden, zum Beispiel 3-1-1-1.</translation>
    </message>
    <message>
        <source>Repeat  R</source>
        <translation>Wiederholen  R</translation>
    </message>
    <message>
        <source>Log as planned  L</source>
        <translation>Wie geplant nachtragen  L</translation>
    </message>
    <message>
        <source>Edit  E</source>
        <translation>Ändern  E</translation>
    </message>
    <message>
        <source>Add set  A</source>
        <translation>Neuer Satz  A</translation>
    </message>
    <message>
        <source>Picture  P</source>
        <translation>Bild  P</translation>
    </message>
    <message>
        <source>Delete session  Del</source>
        <translation>Einheit löschen  Entf</translation>
    </message>
    <message>
        <source>Undo  Ctrl+Z</source>
        <translation>Rückgängig  Strg+Z</translation>
    </message>
    <message>
        <source>Redo  Ctrl+Y</source>
        <translation>Wiederherstellen  Strg+Y</translation>
    </message>
    <message>
        <source>Delete set  Del</source>
        <translation>Satz löschen  Entf</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederherstellen: {what}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What did you feel in set {number}?</source>
        <translation>Was hast du in Satz {number} gespürt?</translation>
    </message>
    <message>
        <source>Clean</source>
        <comment>a set without a fault</comment>
        <translation>Sauber</translation>
    </message>
    <message>
        <source>What was felt</source>
        <translation>Was du gespürt hast</translation>
    </message>
    <message>
        <source>What did you feel in warm-up {number}?</source>
        <translation>Was hast du in Aufwärmsatz {number} gespürt?</translation>
    </message>
    <message>
        <source>at step {number}: {title}</source>
        <translation>bei Schritt {number}: {title}</translation>
    </message>
    <message>
        <source>{fault}: right beside wrong</source>
        <translation>{fault}: richtig neben falsch</translation>
    </message>
    <message>
        <source>right</source>
        <comment>as it should be</comment>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>most of all</source>
        <translation>vor allem</translation>
    </message>
    <message>
        <source>Watch for</source>
        <translation>Achte auf</translation>
    </message>
    <message>
        <source>The figure of the lift</source>
        <translation>Die Figur zur Übung</translation>
    </message>
    <message>
        <source>Drag to turn</source>
        <translation>Ziehen zum Drehen</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message numerus="yes">
        <source>{count} sessions</source>
        <translation>
            <numerusform>{count} Einheit</numerusform>
            <numerusform>{count} Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Search notes and lifts   /</source>
        <translation>Notizen und Übungen suchen   /</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>All lifts</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a day</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Your weights, your sound</source>
        <translation>Deine Gewichte, dein Ton</translation>
    </message>
    <message>
        <source>You may leave all of it as it is, and find it again in Settings.</source>
        <translation>Du kannst alles so lassen und findest es in den Einstellungen wieder.</translation>
    </message>
    <message>
        <source>Tab to the fields · Space plays the test · N not heard</source>
        <translation>Tab zu den Feldern · Leertaste spielt den Testton · N nicht zu hören</translation>
    </message>
    <message>
        <source>Next: the guide, then a first session, slow to learn it.</source>
        <translation>Danach: die Anleitung, dann eine erste Einheit, langsam zum Lernen.</translation>
    </message>
    <message>
        <source>Then the edges light up; off again in Settings.</source>
        <translation>Dann leuchtet der Rand auf; abschalten in den Einstellungen.</translation>
    </message>
    <message>
        <source>Grip and why</source>
        <translation>Griff und Nutzen</translation>
    </message>
    <message>
        <source>More weight</source>
        <translation>Mehr Gewicht</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann aufhören</translation>
    </message>
    <message>
        <source>Back and hips, the morning after?</source>
        <translation>Rücken und Hüfte, am Morgen danach?</translation>
    </message>
    <message>
        <source>0 is none, 10 the worst that you can think of.</source>
        <translation>0 heißt kein Schmerz, 10 der schlimmste, den du dir vorstellen kannst.</translation>
    </message>
    <message>
        <source>Pain {pain} of {most}</source>
        <translation>Schmerz {pain} von {most}</translation>
    </message>
    <message>
        <source>Skip  N</source>
        <translation>Überspringen  N</translation>
    </message>
    <message>
        <source>All right  N</source>
        <translation>In Ordnung  N</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Set {number} is still to be done.</source>
        <translation>Satz {number} steht noch aus.</translation>
    </message>
    <message>
        <source>Nothing stored yet</source>
        <translation>Noch nichts gespeichert</translation>
    </message>
    <message>
        <source>Warm-up {number} is still to be done.</source>
        <translation>Aufwärmsatz {number} steht noch aus.</translation>
    </message>
    <message>
        <source>When you are ready</source>
        <translation>Wenn du so weit bist</translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the key</comment>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next control; with Shift the one before; Enter or Space presses it</source>
        <translation>nächstes Element; mit Umschalt das davor; Eingabe oder Leertaste löst es aus</translation>
    </message>
    <message>
        <source>full screen, by F5 as well</source>
        <translation>Vollbild, auch mit F5</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>the key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave full screen, then end or go back</source>
        <translation>Vollbild verlassen, dann beenden oder zurück</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <comment>the keys</comment>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>undo; in History and Runs Ctrl+Y: redo</source>
        <translation>rückgängig; in Verlauf und Läufe Strg+Y: wiederherstellen</translation>
    </message>
    <message>
        <source>close</source>
        <comment>what a key does: the list of keys goes away</comment>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Picture: the laptop on the floor, 1.5 m ahead, its screen tilted back</source>
        <translation>Bild: der Laptop auf dem Boden, 1,5 m vor dir, der Bildschirm nach hinten gekippt</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} m</translation>
    </message>
    <message>
        <source>Another plan</source>
        <translation>Anderer Plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What the plan asks for</source>
        <translation>Was der Plan vorsieht</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>This plan cannot be taken over</source>
        <translation>Dieser Plan lässt sich nicht übernehmen</translation>
    </message>
    <message>
        <source>each dumbbell</source>
        <comment>a pair&apos;s weight is that of …</comment>
        <translation>je Kurzhantel</translation>
    </message>
    <message>
        <source>both dumbbells together</source>
        <comment>a pair&apos;s weight is that of …</comment>
        <translation>für beide Kurzhanteln zusammen</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>in Kilogramm</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>in Pfund</translation>
    </message>
    <message>
        <source>Bring in {file}</source>
        <translation>{file} einlesen</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>A pair&apos;s weight is that of</source>
        <translation>Das Gewicht eines Paars gilt</translation>
    </message>
    <message>
        <source>Weights without a unit are</source>
        <translation>Gewichte ohne Maßeinheit sind</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>{line} dashed</source>
        <translation>{line} gestrichelt</translation>
    </message>
    <message>
        <source>{line} solid</source>
        <translation>{line} durchgezogen</translation>
    </message>
    <message>
        <source>{lift}: no working set here yet</source>
        <translation>{lift}: hier noch kein Arbeitssatz</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Each set is kept as soon as it ends: start one with Enter on Today, or look at another lift or a longer time.</source>
        <translation>Jeder Satz wird gespeichert, sobald er endet: Starte einen mit der Eingabetaste unter „Heute“, oder sieh dir eine andere Übung oder einen längeren Zeitraum an.</translation>
    </message>
    <message>
        <source>← → week    R resting    I injured    Backspace neither</source>
        <translation>← → Woche    R Ruhewoche    I verletzt    Rücktaste keins von beiden</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>The chosen point</source>
        <translation>Der gewählte Punkt</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bestwerte</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Before your first lift</source>
        <translation>Bevor du das erste Mal hebst</translation>
    </message>
    <message>
        <source>Is any of this true for you? Answer for yourself: nothing is kept but today&apos;s date.</source>
        <translation>Trifft etwas davon auf dich zu? Antworte für dich selbst: Gespeichert wird nur das heutige Datum.</translation>
    </message>
    <message>
        <source>Yes to one or more  Space</source>
        <translation>Ja, mindestens eins  Leertaste</translation>
    </message>
    <message>
        <source>Yes to one or more</source>
        <translation>Ja, mindestens eins</translation>
    </message>
    <message>
        <source>All no? Go on.</source>
        <translation>Alles nein? Dann weiter.</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>lifted</source>
        <comment>a day with a session</comment>
        <translation>Krafttraining</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Press Enter on Today and do a first set: it is kept here as soon as it ends. L logs one that was done elsewhere.</source>
        <translation>Drück unter „Heute“ die Eingabetaste und mach einen ersten Satz: Er wird hier gespeichert, sobald er endet. L trägt eine Einheit nach, die du anderswo gemacht hast.</translation>
    </message>
    <message>
        <source>What was deleted lies in the bin: B shows it, and puts it back.</source>
        <translation>Gelöschtes liegt im Papierkorb: B zeigt es, dort lässt es sich zurückholen.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Go to Today</source>
        <translation>Zu „Heute“</translation>
    </message>
    <message>
        <source>Show all sessions   Esc</source>
        <translation>Alle Einheiten zeigen   Esc</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Noch keine Einheit</translation>
    </message>
    <message>
        <source>None has these words, this lift and these days.</source>
        <translation>Keine mit diesen Wörtern und dieser Übung in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>No session matches</source>
        <translation>Keine passende Einheit</translation>
    </message>
    <message>
        <source>The session is no longer there.</source>
        <translation>Die Einheit ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Date and time of the session</source>
        <translation>Datum und Uhrzeit der Einheit</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Schmerz, 0 bis 10</translation>
    </message>
    <message>
        <source>{pain} of {most}</source>
        <translation>{pain} von {most}</translation>
    </message>
    <message>
        <source>A note on the session</source>
        <translation>Eine Notiz zur Einheit</translation>
    </message>
    <message>
        <source>Note on the session</source>
        <translation>Notiz zur Einheit</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Sets of the session</source>
        <translation>Sätze der Einheit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Try it from where you will stand.</source>
        <translation>Probier es von dort aus, wo du stehen wirst.</translation>
    </message>
    <message>
        <source>Heard from where you stand?</source>
        <translation>Dort zu hören, wo du stehst?</translation>
    </message>
    <message>
        <source>Good: it paces a set by itself.</source>
        <translation>Gut: Der Ton allein gibt im Satz den Takt vor.</translation>
    </message>
    <message>
        <source>Then the edges light up; the switch is below.</source>
        <translation>Dann leuchtet der Rand auf; der Schalter ist weiter unten.</translation>
    </message>
    <message>
        <source>Test sound</source>
        <translation>Ton testen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Yes, heard</source>
        <translation>Ja, gehört</translation>
    </message>
    <message>
        <source>No, not heard: light up the edges</source>
        <translation>Nein, nicht gehört: Licht am Rand</translation>
    </message>
    <message>
        <source>Can you hear it?</source>
        <translation>Hörst du den Ton?</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch mal</translation>
    </message>
    <message>
        <source>Step {number}: {title}. {text}</source>
        <translation>Schritt {number}: {title}. {text}</translation>
    </message>
    <message>
        <source>The figure at step {number}</source>
        <translation>Die Figur bei Schritt {number}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} von {all}</translation>
    </message>
    <message>
        <source>one rep, again and again</source>
        <translation>eine Wdh., immer wieder</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>knees</source>
        <comment>their height</comment>
        <translation>Knie</translation>
    </message>
    <message>
        <source>set up</source>
        <comment>a state of the session: it is prepared</comment>
        <translation>vorbereitet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>suspended</source>
        <comment>a state of the session: the laptop slept</comment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>reopened</source>
        <comment>a state of the session: the last set can be corrected</comment>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>{word}, rep {rep} of {reps}</source>
        <translation>{word}, Wiederholung {rep} von {reps}</translation>
    </message>
    <message>
        <source>Hipcoach crashed the last time. What is known about it is in {file}.</source>
        <translation>Beim letzten Mal ist Hipcoach abgestürzt. Was darüber bekannt ist, steht in {file}.</translation>
    </message>
    <message>
        <source>Each of a pair, as 4 6 8 10 12.5 kg or 2-20 {by} 2 kg. Empty: as in a gym.</source>
        <translation>Je Hantel eines Paars, etwa 4 6 8 10 12,5 kg oder 2-20 {by} 2 kg. Leer: wie im Studio.</translation>
    </message>
    <message>
        <source>by</source>
        <comment>between a range of weights and its step: 2-10 by 2 kg</comment>
        <translation>je</translation>
    </message>
    <message>
        <source>Write for example 2-10 {by} 2 kg.</source>
        <translation>Schreib zum Beispiel 2-10 {by} 2 kg.</translation>
    </message>
    <message>
        <source>Getting ready, {load}. Think: {cue}</source>
        <translation>Bereitmachen, {load}. Denk dran: {cue}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>set in progress</source>
        <translation>Satz läuft</translation>
    </message>
    <message>
        <source>Getting ready, {load}</source>
        <translation>Bereitmachen, {load}</translation>
    </message>
    <message>
        <source>Chart: {title}, {axis}</source>
        <translation>Diagramm: {title}, {axis}</translation>
    </message>
    <message numerus="yes">
        <source>%n training days this week</source>
        <translation>
            <numerusform>%n Trainingstag diese Woche</numerusform>
            <numerusform>%n Trainingstage diese Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>no training</source>
        <translation>kein Training</translation>
    </message>
    <message>
        <source>Week of {day}: {what}</source>
        <translation>Woche vom {day}: {what}</translation>
    </message>
    <message numerus="yes">
        <source>%n training days</source>
        <translation>
            <numerusform>%n Trainingstag</numerusform>
            <numerusform>%n Trainingstage</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} and {day}</source>
        <translation>{days} und {day}</translation>
    </message>
    <message>
        <source>The last weeks</source>
        <translation>Die letzten Wochen</translation>
    </message>
    <message>
        <source>One lift, paced by your breath</source>
        <translation>Eine Übung im Takt deines Atems</translation>
    </message>
    <message>
        <source>Laptop on the floor, screen tilted back</source>
        <translation>Laptop auf den Boden, Bildschirm nach hinten gekippt</translation>
    </message>
    <message>
        <source>So you need not look up at the bottom of the lift.</source>
        <translation>So musst du am tiefsten Punkt nicht aufblicken.</translation>
    </message>
    <message>
        <source>It shows and paces</source>
        <translation>Zeigt die Übung, gibt den Takt vor</translation>
    </message>
    <message>
        <source>Breathe in on the way down, out hard on the way up.</source>
        <translation>Atme auf dem Weg nach unten ein, auf dem Weg nach oben kräftig aus.</translation>
    </message>
    <message>
        <source>It times the rest</source>
        <translation>Misst die Pause</translation>
    </message>
    <message>
        <source>Four sets of five to six take about ten minutes.</source>
        <translation>Vier Sätze à fünf bis sechs Wdh. dauern etwa zehn Minuten.</translation>
    </message>
    <message>
        <source>It keeps the record</source>
        <translation>Zeichnet alles auf</translation>
    </message>
    <message>
        <source>Every set as it ends. Nothing leaves this machine.</source>
        <translation>Jeden Satz, sobald er endet. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Welcome to Hipcoach</source>
        <translation>Willkommen bei Hipcoach</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <comment>a date and a time: dddd the day of the week, d the day, MMMM the month, yyyy the year, HH:mm the time</comment>
        <translation>dddd, d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Woche vom {day}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>a date</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Everything, for Hipcoach</source>
        <translation>Alles, für Hipcoach</translation>
    </message>
    <message>
        <source>Sessions and sets, for a spreadsheet</source>
        <translation>Einheiten und Sätze, für die Tabellenkalkulation</translation>
    </message>
    <message>
        <source>For Strong</source>
        <translation>Für Strong</translation>
    </message>
    <message>
        <source>For Hevy</source>
        <translation>Für Hevy</translation>
    </message>
    <message>
        <source>Take the record along</source>
        <translation>Aufzeichnung mitnehmen</translation>
    </message>
    <message>
        <source>Bring in a file</source>
        <translation>Datei einlesen</translation>
    </message>
    <message>
        <source>Writing the record…</source>
        <translation>Aufzeichnung wird geschrieben …</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Datei wird durchgesehen …</translation>
    </message>
    <message>
        <source>Bringing in…</source>
        <translation>Datei wird eingelesen …</translation>
    </message>
    <message>
        <source>Training logs</source>
        <translation>Trainingsprotokolle</translation>
    </message>
    <message>
        <source>{sessions} and {sets} came in from {file}. Ctrl+Z takes them back.</source>
        <translation>Eingelesen aus {file}: {sessions}, {sets}. Strg+Z nimmt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n sets are in {file}.</source>
        <translation>
            <numerusform>%n Satz steht in {file}.</numerusform>
            <numerusform>%n Sätze stehen in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in another folder, it comes into the record when Hipcoach is started again.</source>
        <translation>In einem anderen Ordner aufbewahrt, kommt es beim nächsten Start von Hipcoach in die Aufzeichnung.</translation>
    </message>
    <message>
        <source>Not in the record yet</source>
        <translation>Noch nicht in der Aufzeichnung</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner …</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verwerfen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>A folder with room</source>
        <translation>Ein Ordner mit Platz</translation>
    </message>
    <message numerus="yes">
        <source>%n sets are not in the record yet.</source>
        <translation>
            <numerusform>%n Satz ist noch nicht in der Aufzeichnung.</numerusform>
            <numerusform>%n Sätze sind noch nicht in der Aufzeichnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is not in the record yet.</source>
        <translation>Die Einheit ist noch nicht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>the program</comment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Done: {what}. Ctrl+Z takes it back.</source>
        <translation>Erledigt: {what}. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Undone: {what}. Ctrl+Y does it again.</source>
        <translation>Rückgängig gemacht: {what}. Strg+Y macht es noch einmal.</translation>
    </message>
    <message>
        <source>Done again: {what}. Ctrl+Z takes it back.</source>
        <translation>Noch einmal erledigt: {what}. Strg+Z nimmt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n sets: {reps}</source>
        <translation>
            <numerusform>%n Satz: {reps}</numerusform>
            <numerusform>%n Sätze: {reps}</numerusform>
        </translation>
    </message>
    <message>
        <source>imported from {program}</source>
        <translation>eingelesen aus {program}</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Not readable: other hands changed it</source>
        <translation>Nicht lesbar: von fremder Hand geändert</translation>
    </message>
    <message>
        <source>other hands changed it</source>
        <translation>von fremder Hand geändert</translation>
    </message>
    <message>
        <source>no sets</source>
        <translation>keine Sätze</translation>
    </message>
    <message>
        <source>unfinished</source>
        <comment>a session</comment>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>logged</source>
        <comment>a session that was entered afterwards</comment>
        <translation>nachgetragen</translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unbestätigt</numerusform>
            <numerusform>%n unbestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{taken}, planned {planned}</source>
        <translation>{taken}, geplant {planned}</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Rest / plan</source>
        <translation>Pause / Plan</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>Fault felt</source>
        <translation>Fehler gespürt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a set without a tempo</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no fault</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>both</source>
        <comment>both legs</comment>
        <translation>beide</translation>
    </message>
    <message>
        <source>blank</source>
        <comment>an empty cell</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>A session is unfinished.</source>
        <translation>Eine Einheit ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Go on with it or finish it on Today first.</source>
        <translation>Mach zuerst unter „Heute“ damit weiter, oder beende sie dort.</translation>
    </message>
    <message>
        <source>There is no sound: the volume is 0, or none was chosen.</source>
        <translation>Kein Ton: Die Lautstärke ist 0, oder es ist kein Ton gewählt.</translation>
    </message>
    <message>
        <source>Rest timer</source>
        <translation>Pausenuhr</translation>
    </message>
    <message>
        <source>Rest over</source>
        <translation>Pause vorbei</translation>
    </message>
    <message>
        <source>today</source>
        <comment>what a key does</comment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Start: set up a session</source>
        <translation>Start: Einheit vorbereiten</translation>
    </message>
    <message>
        <source>Steps, faults and why</source>
        <translation>Schritte, Fehler und Nutzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip  Esc</source>
        <translation>Überspringen  Esc</translation>
    </message>
    <message>
        <source>Back  ⌫</source>
        <translation>Zurück  ⌫</translation>
    </message>
    <message>
        <source>To the guide   Enter</source>
        <translation>Zur Anleitung   Eingabe</translation>
    </message>
    <message>
        <source>Next   Enter</source>
        <translation>Weiter   Eingabe</translation>
    </message>
    <message>
        <source>To the guide</source>
        <translation>Zur Anleitung</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>flash sooner</source>
        <translation>Blitz früher</translation>
    </message>
    <message>
        <source>flash later</source>
        <translation>Blitz später</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>keys</source>
        <comment>what a key does</comment>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Match sound and picture</source>
        <translation>Ton und Bild abgleichen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back to Settings, as it was</source>
        <translation>Zurück zu den Einstellungen, ohne Änderung</translation>
    </message>
    <message>
        <source>Move the flash with ← and → until it comes with the click.</source>
        <translation>Verschieb den Blitz mit ← und →, bis er zusammen mit dem Klick kommt.</translation>
    </message>
    <message>
        <source>The clicks begin in a moment.</source>
        <translation>Die Klicks beginnen gleich.</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>Nothing can be heard: look at the volume and the player in Settings.</source>
        <translation>Es ist nichts zu hören: Prüf Lautstärke und Player in den Einstellungen.</translation>
    </message>
    <message>
        <source>“{plan}” is your plan now. Ctrl+Z brings the former one back.</source>
        <translation>„{plan}“ ist jetzt dein Plan. Strg+Z bringt den früheren zurück.</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message>
        <source>Built-in plans…</source>
        <translation>Mitgelieferte Pläne …</translation>
    </message>
    <message>
        <source>“{plan}” is your plan already.</source>
        <translation>„{plan}“ ist schon dein Plan.</translation>
    </message>
    <message>
        <source>Open a plan…</source>
        <translation>Plan öffnen …</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei speichern …</translation>
    </message>
    <message>
        <source>Back to the former plan</source>
        <translation>Zurück zum früheren Plan</translation>
    </message>
    <message>
        <source>←→↑↓ day   PageUp PageDown month   Home today   Ctrl+Z takes a mark back</source>
        <translation>←→↑↓ Tag   Bild↑ Bild↓ Monat   Pos1 heute   Strg+Z nimmt eine Markierung zurück</translation>
    </message>
    <message>
        <source>{countdown}: {day}</source>
        <translation>{countdown}: {day}</translation>
    </message>
    <message>
        <source>Easy run</source>
        <translation>Lockerer Lauf</translation>
    </message>
    <message>
        <source>Long run</source>
        <translation>Langer Lauf</translation>
    </message>
    <message>
        <source>Hard run</source>
        <translation>Harter Lauf</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Wettkampf</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message>
        <source>No race ahead: R marks one.</source>
        <translation>Kein Wettkampf in Sicht: R markiert einen.</translation>
    </message>
    <message>
        <source>Race day: today</source>
        <translation>Wettkampftag: heute</translation>
    </message>
    <message>
        <source>Data folder {path}</source>
        <translation>Datenordner {path}</translation>
    </message>
    <message>
        <source>Show the introduction again</source>
        <translation>Einführung noch einmal zeigen</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Abgleichen</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>Zurückholen …</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>A click and a flash, moved until they are one.</source>
        <translation>Ein Klick und ein Blitz: verschieben, bis sie zusammenfallen.</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>“{setting}” in Settings stays as it was. {problem}</source>
        <translation>„{setting}“ in den Einstellungen bleibt, wie es war. {problem}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>warm-up only</source>
        <translation>nur Aufwärmen</translation>
    </message>
    <message numerus="yes">
        <source>{sets} and %n more sets</source>
        <translation>
            <numerusform>{sets} und %n weiterer Satz</numerusform>
            <numerusform>{sets} und %n weitere Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>no load is suggested</source>
        <translation>keine Last vorgeschlagen</translation>
    </message>
    <message>
        <source>A figure stands ready for it: {lift}</source>
        <translation>Eine Figur steht dafür bereit: {lift}</translation>
    </message>
    <message>
        <source>Last: {session}</source>
        <translation>Zuletzt: {session}</translation>
    </message>
    <message>
        <source>Finish with what was done</source>
        <translation>Beenden, Gemachtes zählt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lift} and %n more</source>
        <translation>
            <numerusform>{lift} und %n weitere</numerusform>
            <numerusform>{lift} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No session yet. Four sets take about ten minutes.</source>
        <translation>Noch keine Einheit. Vier Sätze dauern etwa zehn Minuten.</translation>
    </message>
    <message numerus="yes">
        <source>The session begun at {time} is unfinished: {kept} of %n sets kept.</source>
        <translation>
            <numerusform>Die um {time} begonnene Einheit ist noch nicht beendet: {kept} von %n Satz gespeichert.</numerusform>
            <numerusform>Die um {time} begonnene Einheit ist noch nicht beendet: {kept} von %n Sätzen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>End the session?</source>
        <translation>Einheit beenden?</translation>
    </message>
    <message>
        <source>What you have done is kept.</source>
        <translation>Was du gemacht hast, bleibt gespeichert.</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Einheit beenden</translation>
    </message>
    <message>
        <source>A note on this session:</source>
        <translation>Notiz zu dieser Einheit:</translation>
    </message>
    <message>
        <source>A note on this set:</source>
        <translation>Notiz zu diesem Satz:</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Your record could not be opened</source>
        <translation>Deine Aufzeichnung konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Any key: back</source>
        <translation>Jede Taste: zurück</translation>
    </message>
    <message>
        <source>begin with {load}</source>
        <translation>Beginn: {load}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what was noted</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>begin with {load} ({load_of})</source>
        <translation>Beginn: {load} ({load_of})</translation>
    </message>
    <message>
        <source>rest {time}</source>
        <translation>Pause {time}</translation>
    </message>
    <message>
        <source>Set {number} L·R</source>
        <translation>Satz {number} L·R</translation>
    </message>
    <message>
        <source>that one</source>
        <translation>dieser</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>the laptop slept · {time}</source>
        <translation>Laptop schlief · {time}</translation>
    </message>
    <message>
        <source>go on with rep&#xa0;{number}</source>
        <translation>weiter mit Wdh.&#xa0;{number}</translation>
    </message>
    <message numerus="yes">
        <source>end the set with %n&#xa0;reps</source>
        <translation>
            <numerusform>Satz mit %n&#xa0;Wdh. beenden</numerusform>
            <numerusform>Satz mit %n&#xa0;Wdh. beenden</numerusform>
        </translation>
    </message>
    <message>
        <source>give the set up</source>
        <translation>Satz aufgeben</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>On with rep {number}</source>
        <translation>Weiter mit Wdh. {number}</translation>
    </message>
    <message>
        <source>+15 s</source>
        <translation>+15 s</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Linkes Bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Rechtes Bein</translation>
    </message>
    <message>
        <source>Think: {cue}</source>
        <translation>Denk dran: {cue}</translation>
    </message>
    <message>
        <source>For a physiotherapist: what was lifted, how hard it was, and what was felt. Loads are as they were entered. Tempo is seconds down, at the bottom, up, at the top. Effort is the highest of the session, RPE 1–10; pain is told on a scale of 0–10. Repetitions in brackets are not confirmed.</source>
        <translation>Für die Physiotherapie: was gehoben wurde, wie anstrengend es war und was zu spüren war. Lasten stehen da, wie sie eingegeben wurden. Das Tempo nennt die Sekunden abwärts, unten, aufwärts und oben. Die Anstrengung ist die höchste der Einheit, RPE 1–10; Schmerz ist auf einer Skala von 0–10 angegeben. Wiederholungen in Klammern sind nicht bestätigt.</translation>
    </message>
    <message>
        <source>Written by the person who trained, with Hipcoach. Not a medical device; nothing here is a diagnosis.</source>
        <translation>Mit Hipcoach geschrieben von der Person, die trainiert hat. Kein Medizinprodukt; nichts hier ist eine Diagnose.</translation>
    </message>
    <message>
        <source>No session is recorded in these weeks.</source>
        <translation>In diesen Wochen ist keine Einheit aufgezeichnet.</translation>
    </message>
    <message>
        <source>Pain: nothing was told, neither in a session nor for a morning after.</source>
        <translation>Schmerz: keine Angaben, weder in einer Einheit noch für einen Morgen danach.</translation>
    </message>
    <message>
        <source>d</source>
        <comment>a date&apos;s day before another date, as in 5 – 9 March</comment>
        <translation>d.</translation>
    </message>
    <message>
        <source>Training report, {first} – {last}</source>
        <translation>Trainingsbericht, {first} – {last}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <comment>sheets</comment>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>injured in the week of {days}</source>
        <translation>verletzt in der Woche vom {days}</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>sets and repetitions asked for</comment>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Repetitions done</source>
        <translation>Gemachte Wiederholungen</translation>
    </message>
    <message>
        <source>Next day</source>
        <comment>pain on the day after</comment>
        <translation>Folgetag</translation>
    </message>
    <message>
        <source>{sessions} in {weeks}</source>
        <translation>{sessions} in {weeks}</translation>
    </message>
    <message>
        <source>resting in the week of {days}</source>
        <translation>Ruhe in der Woche vom {days}</translation>
    </message>
    <message>
        <source>load: {load_of}</source>
        <translation>Last: {load_of}</translation>
    </message>
    <message>
        <source>{lift}, continued</source>
        <translation>{lift}, Fortsetzung</translation>
    </message>
    <message>
        <source>highest pain in a session: {pain}</source>
        <translation>stärkster Schmerz in einer Einheit: {pain}</translation>
    </message>
    <message>
        <source>highest pain the morning after: {pain}</source>
        <translation>stärkster Schmerz am Morgen danach: {pain}</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <comment>in so many weeks</comment>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>no repetitions</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>in the session</source>
        <comment>pain</comment>
        <translation>in der Einheit</translation>
    </message>
    <message>
        <source>in back and hips, the morning after</source>
        <translation>in Rücken und Hüfte, am Morgen danach</translation>
    </message>
    <message>
        <source>Sessions each week</source>
        <translation>Einheiten pro Woche</translation>
    </message>
    <message>
        <source>Pain, 0–10</source>
        <translation>Schmerz, 0–10</translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>von {time}</translation>
    </message>
    <message>
        <source>Next: set {number} of {sets}</source>
        <translation>Gleich: Satz {number} von {sets}</translation>
    </message>
    <message numerus="yes">
        <source>{reps} reps</source>
        <translation>
            <numerusform>{reps} Wdh.</numerusform>
            <numerusform>{reps} Wdh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reps</source>
        <translation>
            <numerusform>Wdh.</numerusform>
            <numerusform>Wdh.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set {number} is kept</source>
        <translation>Satz {number} ist gespeichert</translation>
    </message>
    <message>
        <source>Next: warm-up {number} of {sets}</source>
        <translation>Gleich: Aufwärmsatz {number} von {sets}</translation>
    </message>
    <message>
        <source>last time {reps}</source>
        <translation>letztes Mal {reps}</translation>
    </message>
    <message>
        <source>Felt</source>
        <translation>Gespürt</translation>
    </message>
    <message>
        <source>Warm-up {number}: was it {reps}?</source>
        <translation>Aufwärmsatz {number}: waren es {reps}?</translation>
    </message>
    <message>
        <source>Set {number}: was it {reps}?</source>
        <translation>Satz {number}: waren es {reps}?</translation>
    </message>
    <message>
        <source>Warm-up {number} is kept</source>
        <translation>Aufwärmsatz {number} ist gespeichert</translation>
    </message>
    <message>
        <source>clean</source>
        <comment>a set without a fault</comment>
        <translation>sauber</translation>
    </message>
    <message>
        <source>Yes, that is right</source>
        <translation>Ja, stimmt so</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>−15 s</source>
        <translation>−15 s</translation>
    </message>
    <message>
        <source>Yes, next</source>
        <translation>Ja, weiter</translation>
    </message>
    <message>
        <source>Get ready now</source>
        <translation>Jetzt bereitmachen</translation>
    </message>
    <message>
        <source>leave the next out</source>
        <translation>nächsten auslassen</translation>
    </message>
    <message>
        <source>easy</source>
        <comment>a run</comment>
        <translation>locker</translation>
    </message>
    <message>
        <source>long</source>
        <comment>a run</comment>
        <translation>lang</translation>
    </message>
    <message>
        <source>hard</source>
        <comment>a run</comment>
        <translation>hart</translation>
    </message>
    <message>
        <source>Heard it?</source>
        <translation>Gehört?</translation>
    </message>
    <message>
        <source>instead: {dose}</source>
        <translation>stattdessen: {dose}</translation>
    </message>
    <message>
        <source>Then the window&apos;s edges light up with each phase.</source>
        <translation>Dann leuchtet der Fensterrand mit jeder Phase auf.</translation>
    </message>
    <message>
        <source>Off again in Settings: Light at the edges.</source>
        <translation>Abschalten in den Einstellungen: Licht am Rand.</translation>
    </message>
    <message>
        <source>There is no sound: the edges light up instead.</source>
        <translation>Kein Ton: Stattdessen leuchtet der Rand auf.</translation>
    </message>
    <message>
        <source>Its volume and player are chosen in Settings.</source>
        <translation>Lautstärke und Player wählst du in den Einstellungen.</translation>
    </message>
    <message>
        <source>first {sets}</source>
        <comment>the warm-ups</comment>
        <translation>zuerst {sets}</translation>
    </message>
    <message>
        <source>Think: {cue}.</source>
        <translation>Denk dran: {cue}.</translation>
    </message>
    <message>
        <source>instead: {tempo}, {seconds:g} s a rep</source>
        <translation>stattdessen: {tempo}, {seconds:g} s pro Wdh.</translation>
    </message>
    <message>
        <source>a lighter week</source>
        <translation>eine leichtere Woche</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>{load} is set, as last time: ↑ ↓ change it</source>
        <translation>Eingestellt wie letztes Mal: {load}, ändern mit ↑ ↓</translation>
    </message>
    <message>
        <source>Last time {load}: {reps}</source>
        <translation>Letztes Mal {load}: {reps}</translation>
    </message>
    <message>
        <source>{seconds:g} s a rep · S slower, F faster</source>
        <translation>{seconds:g} s pro Wdh. · S langsamer, F schneller</translation>
    </message>
    <message>
        <source>no</source>
        <comment>what a key does: the sound was not heard</comment>
        <translation>nein</translation>
    </message>
    <message>
        <source>again</source>
        <comment>what a key does: play the sound</comment>
        <translation>noch mal</translation>
    </message>
    <message>
        <source>No load suggested</source>
        <translation>Kein Lastvorschlag</translation>
    </message>
    <message>
        <source>At your own pace</source>
        <translation>In deinem Tempo</translation>
    </message>
    <message>
        <source>Test sound: heard from where you stand?</source>
        <translation>Testton: Hörst du ihn dort, wo du stehst?</translation>
    </message>
    <message numerus="yes">
        <source>last %n sessions</source>
        <translation>
            <numerusform>letzte Einheit</numerusform>
            <numerusform>letzte %n Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more sets</source>
        <translation>
            <numerusform>und %n weiterer Satz</numerusform>
            <numerusform>und %n weitere Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Last</source>
        <comment>last time</comment>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} von {planned}</translation>
    </message>
    <message numerus="yes">
        <source>Next time, %n sets of {reps}</source>
        <translation>
            <numerusform>Nächstes Mal: %n Satz à {reps}</numerusform>
            <numerusform>Nächstes Mal: %n Sätze à {reps}</numerusform>
        </translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Nächstes Mal</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>Schmerz</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles geschafft</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n sets</source>
        <translation>
            <numerusform>{done} von %n Satz</numerusform>
            <numerusform>{done} von %n Sätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>{kilograms} kg lifted in all</source>
        <translation>{kilograms} kg insgesamt gehoben</translation>
    </message>
    <message>
        <source>W{number}</source>
        <comment>a warm-up set, as short as can be</comment>
        <translation>A{number}</translation>
    </message>
    <message>
        <source>Any pain?</source>
        <translation>Schmerzen?</translation>
    </message>
    <message numerus="yes">
        <source>Next time, and %n more lifts</source>
        <translation>
            <numerusform>Nächstes Mal, und %n weitere Übung</numerusform>
            <numerusform>Nächstes Mal, und %n weitere Übungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Fertig für heute</translation>
    </message>
    <message>
        <source>Nothing done</source>
        <translation>Nichts gemacht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{sets} × {reps} with {load}</source>
        <translation>{sets} × {reps} mit {load}</translation>
    </message>
    <message>
        <source>each side {weights} {unit}</source>
        <translation>je Seite {weights} {unit}</translation>
    </message>
    <message>
        <source>{sets} × {reps} without load</source>
        <translation>{sets} × {reps} ohne Last</translation>
    </message>
    <message>
        <source>cannot be made with your bar and plates</source>
        <translation>deine Stange und Scheiben ergeben das nicht</translation>
    </message>
    <message>
        <source>the bar alone</source>
        <translation>nur die Stange</translation>
    </message>
    <message>
        <source>No load</source>
        <translation>Ohne Last</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>linkes Bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>rechtes Bein</translation>
    </message>
    <message>
        <source>of {reps}</source>
        <translation>von {reps}</translation>
    </message>
    <message>
        <source>of {reps}, if clean</source>
        <translation>von {reps}, wenn sauber</translation>
    </message>
    <message>
        <source>{key} when done</source>
        <translation>{key}, wenn fertig</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>The plan is in {file}.</source>
        <translation>Der Plan liegt in {file}.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>No built-in plan fits the exercises that are known here.</source>
        <translation>Kein mitgelieferter Plan passt zu den Übungen, die hier bekannt sind.</translation>
    </message>
    <message>
        <source>A report cannot be written as {file}.</source>
        <translation>Ein Bericht lässt sich nicht als {file} schreiben.</translation>
    </message>
    <message>
        <source>Its name ends in .pdf.</source>
        <translation>Der Name muss auf .pdf enden.</translation>
    </message>
    <message>
        <source>The picture is in {file}, and on the clipboard.</source>
        <translation>Das Bild liegt in {file} und in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Der Bericht liegt in {file}.</translation>
    </message>
    <message>
        <source>The card is in {file}.</source>
        <translation>Die Karte liegt in {file}.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>Hipcoach report {day}</source>
        <translation>Hipcoach-Bericht {day}</translation>
    </message>
    <message>
        <source>The picture is on the clipboard: paste it where you like.</source>
        <translation>Das Bild ist in der Zwischenablage: Füg es ein, wo du magst.</translation>
    </message>
    <message>
        <source>Get ready for the next set.</source>
        <translation>Mach dich bereit für den nächsten Satz.</translation>
    </message>
    <message>
        <source>The next set waits for a key.</source>
        <translation>Der nächste Satz wartet auf eine Taste.</translation>
    </message>
    <message>
        <source>The screen may go dark: this system lets no program keep it on.</source>
        <translation>Der Bildschirm kann dunkel werden: Auf diesem System darf ihn kein Programm wach halten.</translation>
    </message>
    <message>
        <source>The end of a rest cannot be shown over other windows here.</source>
        <translation>Das Ende einer Pause lässt sich hier nicht über anderen Fenstern anzeigen.</translation>
    </message>
</context>
</TS>
