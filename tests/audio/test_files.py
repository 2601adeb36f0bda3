from hipcoach.audio.files import ScoreFiles, remove_others


def test_names_are_fresh_and_old_files_go(tmp_path):
    files = ScoreFiles(tmp_path / "scores")
    given = []
    for _ in range(12):
        given.append(files.fresh())
        given[-1].write_bytes(b"RIFF")
    assert len(set(given)) == 12
    assert [path for path in given if path.exists()] == given[-7:]


def test_name_that_was_never_written_is_no_trouble(tmp_path):
    files = ScoreFiles(tmp_path)
    for _ in range(9):
        files.fresh()
    files.close()


def test_leftovers_of_a_crash_go_and_strangers_stay(tmp_path):
    crashed = ScoreFiles(tmp_path).fresh()
    crashed.write_bytes(b"RIFF")
    stranger = tmp_path / "notes.txt"
    stranger.write_text("keep")
    files = ScoreFiles(tmp_path)
    assert not crashed.exists()
    late = files.fresh()
    late.write_bytes(b"RIFF")
    files.close()
    assert list(tmp_path.iterdir()) == [stranger]


def test_file_that_cannot_be_removed_stays_for_later(tmp_path):
    files = ScoreFiles(tmp_path)
    stuck = files.fresh()
    stuck.mkdir()
    for _ in range(9):
        files.fresh()
    stuck.rmdir()
    stuck.write_bytes(b"RIFF")
    files.fresh()
    assert not stuck.exists()


def test_folder_goes_with_its_scores(tmp_path):
    files = ScoreFiles(tmp_path / "scores")
    files.fresh().write_bytes(b"RIFF")
    files.close()
    assert not (tmp_path / "scores").exists()


def test_what_killed_runs_left_goes_at_the_next_start(tmp_path):
    left, own = tmp_path / "101", tmp_path / "102"
    for folder in (left, own):
        folder.mkdir()
        (folder / "score-1.wav").write_bytes(b"RIFF")
    remove_others(tmp_path, own)
    assert [one.name for one in tmp_path.iterdir()] == ["102"]
