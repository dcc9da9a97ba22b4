using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The second presence node refuses connections.</summary>
sealed class ConnectionRefused() : LabFault(
    "connection-refused",
    "The second presence node refuses connections",
    "Its service is stopped. Half of the users sign in on the other node, and nobody has noticed that "
    + "there is only one.",
    "client.host.nothing-listens")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.On("imp2"))
            server.Behavior = LabServerBehavior.Refuses;
    }
}
