using Parley.Installation.Preflight.Rules;

namespace Parley.Installation.Preflight;

/// <summary>Looks at an upload as a product would, before it is made. Pure: no network, no clock, no files.</summary>
public static class UploadPreflight
{
    /// <summary>Judges an upload.</summary>
    public static UploadVerdict Judge(UploadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = new UploadContext(request);
        foreach (var check in UploadRuleOrder.All)
            check(context);
        // The rules stand in the order of cause; what only warns, or only clients mind, stands behind what is refused.
        var found = context.Findings.OrderByDescending(each => each.Finding.Severity).ThenByDescending(each => each.Effect);
        return new()
        {
            Question = request,
            Findings = [.. found.Select(each => each.Finding)],
            Outcome = context.Findings.Select(each => each.Effect).DefaultIfEmpty().Max(),
            Leaf = context.Leaf,
            Certificates = context.Certificates,
        };
    }
}
