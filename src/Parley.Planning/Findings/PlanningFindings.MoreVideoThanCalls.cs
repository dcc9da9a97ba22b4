using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A busy hour that does not add up.</summary>
    public static readonly Finding MoreVideoThanCalls = new("planning.bandwidth.more-video-than-calls", Severity.Error)
    {
        Title = "{calls} calls cannot hold {video} video calls and {sharing} shared screens",
        Cause = "Video calls and calls that share a screen are counted among "
            + "the calls of the busy hour (deployment file, {place}).",
        Fix = "Write into sites.busyHourCalls all calls, those with video among them.",
        Source = SourceReference.Own("A part is not greater than the whole"),
    };
}
