using Parley.Lab.Blueprints;
using Parley.Transport.Findings;

namespace Parley.Lab.Faults;

/// <summary>The voicemail server sends an OCSP answer that has ended.</summary>
sealed class StapleOutdated() : LabFault(
    "staple-outdated",
    "The voicemail server sends an OCSP answer that has ended",
    "It has not reached the responder for weeks and sends what it had. Clients that look at it refuse the connection.",
    TransportFindings.StapleExpired)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("cuc1", LabRole.Voicemail).Staple = new() { StartsIn = TimeSpan.FromDays(-14), EndsIn = TimeSpan.FromDays(-7) };
}
