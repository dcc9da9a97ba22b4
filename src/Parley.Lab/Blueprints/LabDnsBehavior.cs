namespace Parley.Lab.Blueprints;

/// <summary>What the DNS server does with a query.</summary>
public enum LabDnsBehavior
{
    /// <summary>Answers it from the zone.</summary>
    Answers,

    /// <summary>Never says a word.</summary>
    StaysSilent,

    /// <summary>Answers REFUSED, like a server that does not know its zone.</summary>
    Refuses,

    /// <summary>Answers SERVFAIL, like a resolver that cannot reach the zone.</summary>
    Fails,

    /// <summary>Answers NXDOMAIN to everything.</summary>
    DeniesEverything,

    /// <summary>Answers with a message that ends in the middle of a record.</summary>
    Garbles,
}
