namespace Parley.Installation.Preflight.Reading;

/// <summary>How a PEM text can differ from RFC 7468, as far as programs were seen to mind.</summary>
public enum WritingFaultKind
{
    /// <summary>Two octets for each letter.</summary>
    Utf16,

    /// <summary>A byte order mark stands before a BEGIN line.</summary>
    ByteOrderMark,

    /// <summary>Lines end with a carriage return alone.</summary>
    CarriageReturns,

    /// <summary>Line ends are written out as a backslash and a letter.</summary>
    EscapedLineEnds,

    /// <summary>White space or text stands before BEGIN on its line.</summary>
    BeginAfterText,

    /// <summary>The BEGIN line has other dashes or letters.</summary>
    BeginBroken,

    /// <summary>A line of the block, behind its first, is blank.</summary>
    BlankLine,

    /// <summary>A letter of the block is no Base64.</summary>
    StrayLetter,

    /// <summary>The Base64 text has lost letters or signs at its end.</summary>
    Padding,

    /// <summary>White space or text stands before END on its line.</summary>
    EndAfterText,

    /// <summary>Text stands behind END on its line, such as the next BEGIN.</summary>
    EndBeforeText,

    /// <summary>The END line is missing or mistyped, and another block follows.</summary>
    EndBroken,

    /// <summary>The END line of the last block is missing or mistyped.</summary>
    LastEndBroken,

    /// <summary>END names another kind than BEGIN.</summary>
    EndOfOtherKind,

    /// <summary>The first certificate is called TRUSTED CERTIFICATE.</summary>
    TrustedFirst,

    /// <summary>A further certificate is called TRUSTED CERTIFICATE.</summary>
    TrustedFurther,

    /// <summary>A certificate is called X509 CERTIFICATE.</summary>
    X509Label,

    /// <summary>A PKCS#8 key is called as if it were in another form.</summary>
    Pkcs8UnderOldLabel,

    /// <summary>A key in another form is called as if it were PKCS#8.</summary>
    OldKeyUnderPkcs8Label,
}
