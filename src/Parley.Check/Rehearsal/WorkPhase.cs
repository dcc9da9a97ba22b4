namespace Parley.Check.Rehearsal;

/// <summary>The phases of a renewal, in the order in which nobody is asked.</summary>
public enum WorkPhase
{
    /// <summary>What is wrong with the new certificates or their files; with these faults nothing should be installed.</summary>
    Mend,

    /// <summary>Clients and peers come to trust what they will meet.</summary>
    Trust,

    /// <summary>The servers get their new certificates.</summary>
    Identity,

    /// <summary>The services show them.</summary>
    Restart,

    /// <summary>It is seen that it worked, and what is no longer needed goes.</summary>
    Afterwards,
}
