namespace Parley.Diagnostics.Tests;

public sealed class ObservationTests
{
    static readonly Finding Mismatch = new("cert.identity.mismatch", Severity.Error)
    {
        Title = "{presented} is not {reference}",
        Cause = "Asked for {reference}.",
        Fix = "Add {sanLine}.",
        Source = SourceReference.Rfc(9525, "6"),
    };

    [Fact]
    public void Fills_texts_with_its_evidence()
    {
        var observation = Observation.Of(Mismatch, "CN=a", ("presented", "a.example"), ("reference", "b.example"), ("sanLine", "DNS:b.example"));

        Assert.Equal("a.example is not b.example", observation.Title);
        Assert.Equal("Asked for b.example.", observation.Cause);
        Assert.Equal("Add DNS:b.example.", observation.Fix);
    }

    [Fact]
    public void Shows_the_name_of_evidence_that_is_not_there()
    {
        var observation = Observation.Of(Mismatch, "CN=a", ("presented", ""));

        Assert.Equal("<presented> is not <reference>", observation.Title);
    }

    [Fact]
    public void Has_the_severity_of_its_finding_unless_regraded()
    {
        var observation = Observation.Of(Mismatch, "CN=a");

        Assert.Equal(Severity.Error, observation.Severity);
        Assert.Equal(Severity.Note, (observation with { Severity = Severity.Note }).Severity);
    }

    [Fact]
    public void Is_equal_by_value()
    {
        var one = Observation.Of(Mismatch, "CN=a", ("reference", "x"));
        var same = Observation.Of(Mismatch, "CN=a", ("reference", "x"));
        var other = Observation.Of(Mismatch, "CN=a", ("reference", "y"));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Refuses_two_values_of_one_name()
    {
        var refused = Assert.Throws<ArgumentException>(
            () => Observation.Of(Mismatch, "CN=a", ("reference", "x"), ("presented", "y"), ("reference", "z")));

        Assert.Contains("'reference'", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(
            () => Observation.Of(Mismatch, "CN=a") with { Evidence = [new("presented", "x"), new("presented", "x")] });
    }

    [Fact]
    public void Prints_code_subject_and_evidence_in_one_line()
    {
        var observation = Observation.Of(Mismatch, "CN=a", ("reference", "x"), ("count", 3));

        Assert.Equal("cert.identity.mismatch (CN=a) reference=x count=3", observation.ToString());
    }
}
