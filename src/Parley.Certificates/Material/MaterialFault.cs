namespace Parley.Certificates.Material;

/// <summary>Why something in a file could not be read, or was read although it breaks a rule.</summary>
public enum MaterialFault
{
    /// <summary>The octets or the text are damaged.</summary>
    Damaged,

    /// <summary>Something is missing or written otherwise than the standard asks; it was read all the same.</summary>
    Untidy,

    /// <summary>There is nothing of the kinds that Parley reads.</summary>
    Unrecognised,

    /// <summary>It is of a kind that Parley knows and does not read, or that this platform cannot decrypt.</summary>
    Unsupported,

    /// <summary>A password is needed, and none was given.</summary>
    PasswordNeeded,

    /// <summary>The password is not that of the file.</summary>
    WrongPassword,

    /// <summary>Nothing in the file shows that it was not changed: its MAC is missing, or of a kind that cannot be checked.</summary>
    Unauthenticated,

    /// <summary>The file is greater than the limit, or holds more than the limit.</summary>
    TooLarge,

    /// <summary>The file asks for more work to try one password than the limit.</summary>
    TooCostly,
}
