namespace Parley.Configuration.Lint;

/// <summary>One thing that files are looked through for.</summary>
interface ILintRule
{
    /// <summary>Looks through a file and adds what it finds.</summary>
    void Check(LintContext context);
}
