using Parley.Diagnostics;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.Preflight;

public class BrokenUploadTests
{
    public static TheoryData<int, string> Broken => Numbered(BrokenUploads.All);

    public static TheoryData<int, string> Sound => Numbered(BrokenUploads.Sound);

    [Fact]
    public void There_are_two_hundred_at_least() => Assert.True(BrokenUploads.All.Length >= 200, $"{BrokenUploads.All.Length}");

    [Theory]
    [MemberData(nameof(Broken))]
    public void Each_is_refused_with_the_right_first_cause(int number, string name)
    {
        var upload = BrokenUploads.All[number];

        var verdict = upload.Judge();

        Assert.True(upload.Expected == verdict.FirstCause?.Finding.Code, $"{name}: expected {upload.Expected}, found {string.Join("; ", verdict.Findings)}");
        Assert.All(verdict.Findings, finding => Assert.DoesNotContain('<', finding.Title + finding.Fix));
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_one_is_taken_without_a_word_above_a_note(int number, string name)
    {
        var verdict = BrokenUploads.Sound[number].Judge();

        Assert.True(verdict.Findings.All(finding => finding.Severity == Severity.Note), $"{name}: {string.Join("; ", verdict.Findings)}");
    }

    static TheoryData<int, string> Numbered(IEnumerable<TestUpload> uploads)
    {
        var data = new TheoryData<int, string>();
        foreach (var (number, upload) in uploads.Index())
            data.Add(number, upload.ToString());
        return data;
    }
}
