using System.Globalization;
using Parley.Configuration.Findings;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>The ports of screen sharing end at the last port there is.</summary>
sealed class SharePortRule : ILintRule
{
    const string Start = "SharePortRangeStart";
    const string Size = "SharePortRangeSize";

    public void Check(LintContext context)
    {
        if ((context.Find(Size) ?? context.Find(Start)) is not { } entry
            || Number(context, Start) is not { } start
            || Number(context, Size) is not { } size)
            return;
        if (start + size > ushort.MaxValue)
            context.Add(ConfigurationFindings.SharePortsBeyond, entry, null, ("start", start), ("size", size), ("last", start + size));
    }

    static int? Number(LintContext context, string name)
    {
        var text = context.Find(name)?.Value ?? ParameterTable.Find(ParameterChannel.File, name)?.Default;
        return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
