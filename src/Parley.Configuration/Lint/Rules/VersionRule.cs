using Parley.Configuration.ClientFiles;
using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>The root tells the version of the format.</summary>
sealed class VersionRule : ILintRule
{
    public void Check(LintContext context)
    {
        var root = context.Document.Root;
        if (root.Attribute("version") is not null)
            return;
        var span = ConfigurationDocument.SpanOf(root);
        // A version without a value stands in the way of one with a value.
        LintFix? fix = root.Attributes.Any(attribute => attribute.Name == "version")
            ? null
            : new("write version=\"1.0\" into the root", [new(span.NameStart + span.NameLength, 0, " version=\"1.0\"")]);
        context.Add(ConfigurationFindings.VersionMissing, "config", context.Document.PlaceOf(root), fix);
    }
}
