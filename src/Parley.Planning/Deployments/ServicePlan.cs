using System.Collections.Immutable;

namespace Parley.Planning.Deployments;

/// <summary>What is offered beyond the product mode; what is not said is open.</summary>
public sealed record ServicePlan
{
    /// <summary>Video calls.</summary>
    public bool? Video { get; init; }

    /// <summary>Ways of showing one's screen; default: open.</summary>
    public ImmutableArray<ScreenShare> ScreenShare { get; init; }

    /// <summary>Ways of sending files; default: open.</summary>
    public ImmutableArray<FileTransfer> FileTransfer { get; init; }

    /// <summary>Messages with others.</summary>
    public Federation? Federation { get; init; }

    /// <summary>Clients control the phone on the desk.</summary>
    public bool? DeskPhoneControl { get; init; }

    /// <summary>The camera of the other side can be moved.</summary>
    public bool? FarEndCameraControl { get; init; }
}
