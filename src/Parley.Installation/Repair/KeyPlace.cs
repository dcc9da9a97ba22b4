namespace Parley.Installation.Repair;

/// <summary>Where the private key goes.</summary>
public enum KeyPlace
{
    /// <summary>Into the new file, above the certificates.</summary>
    First,

    /// <summary>Into the new file, below the certificates.</summary>
    Last,

    /// <summary>Not into the new file.</summary>
    Apart,
}
