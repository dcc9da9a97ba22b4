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

    /// <summary>Answers in plain HTTP, whatever it is told.</summary>
    SpeaksPlainHttp,
}
