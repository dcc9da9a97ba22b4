using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A language that no client has.</summary>
    public static readonly Finding LanguageUnknown = new("planning.languages.unknown", Severity.Warning)
    {
        Title = "No client speaks the language: {language}",
        Cause = "It is not among the languages of the clients; users get English.",
        Fix = "Write a language as 'parley plan ask languages' lists it, such as German, or leave it out.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Supported Languages"),
    };
}
