namespace Parley.Lab.Blueprints;

/// <summary>What a server does with a connection before any protocol begins.</summary>
public enum LabServerBehavior
{
    /// <summary>Serves it.</summary>
    Serves,

    /// <summary>Refuses it: nobody listens on the port.</summary>
    Refuses,

    /// <summary>Accepts it and never says a word.</summary>
    StaysSilent,

    /// <summary>Accepts it and hangs up at once.</summary>
    HangsUp,

    /// <summary>Accepts it, listens to the first words and resets it.</summary>
    Resets,

    /// <summary>Answers in plain HTTP, whatever it is told.</summary>
    SpeaksPlainHttp,

    /// <summary>Answers the first words with a TLS alert; see <see cref="LabServerPlan.Alert"/>.</summary>
    SendsAlert,

    /// <summary>Shakes hands in TLS and never says a word after that.</summary>
    StaysSilentInsideTls,
}
