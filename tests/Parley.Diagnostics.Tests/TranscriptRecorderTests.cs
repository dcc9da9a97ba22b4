namespace Parley.Diagnostics.Tests;

public sealed class TranscriptRecorderTests
{
    [Fact]
    public void Keeps_lines_in_their_order_with_their_direction()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System);

        recorder.Note("connected");
        recorder.Sent("<starttls/>");
        recorder.Received("<proceed/>");

        Assert.Equal(
            [
                (TranscriptDirection.Note, "connected"),
                (TranscriptDirection.Sent, "<starttls/>"),
                (TranscriptDirection.Received, "<proceed/>"),
            ],
            recorder.ToTranscript().Lines.Select(line => (line.Direction, line.Text)));
    }

    [Fact]
    public void Cuts_secrets_and_shows_control_characters()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System);

        recorder.Received("password=abc\r\n\u001b[31m\u202e");

        Assert.Equal(@"password=[cut]\r\n\x1B[31m\u202E", Assert.Single(recorder.ToTranscript().Lines).Text);
    }

    [Fact]
    public void Counts_what_it_leaves_out()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System);

        for (var i = 0; i < TranscriptRecorder.MaximumLines + 3; i++)
            recorder.Note("again");
        recorder.Note(new string('x', TranscriptRecorder.MaximumLineLength + 1));

        var transcript = recorder.ToTranscript();
        Assert.Equal((TranscriptRecorder.MaximumLines, 4), (transcript.Lines.Length, transcript.Dropped));
    }

    [Fact]
    public void Cuts_a_long_line_and_says_so()
    {
        var recorder = new TranscriptRecorder(TimeProvider.System);

        recorder.Note(new string('x', TranscriptRecorder.MaximumLineLength + 7));

        Assert.EndsWith("x… (7 more)", Assert.Single(recorder.ToTranscript().Lines).Text, StringComparison.Ordinal);
    }
}
