using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>An update address overrides the least release.</summary>
sealed class UpdateRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Find("BlockVersionBelow") is { } block && context.Find("UpdateURL") is { } update)
            context.Add(ConfigurationFindings.UpdateHidesBlock, block, null, ("value", block.Value), ("otherLine", update.Place.Line));
    }
}
