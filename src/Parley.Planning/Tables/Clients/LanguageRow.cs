namespace Parley.Planning.Tables.Clients;

/// <summary>A language, and which clients speak it.</summary>
public sealed record LanguageRow
{
    /// <summary>Language and country, as <c>French - France</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The number of Windows for it, as printed.</summary>
    public required int Lcid { get; init; }

    /// <summary>Windows speaks it.</summary>
    public required bool Windows { get; init; }

    /// <summary>Mac speaks it.</summary>
    public required bool Mac { get; init; }

    /// <summary>Telephones and tablets speak it.</summary>
    public required bool Mobile { get; init; }

    /// <summary>Which clients is certain; otherwise marks lost their columns and this is the likeliest reading.</summary>
    public required bool ColumnsCertain { get; init; }

    /// <summary>A platform speaks it.</summary>
    public bool Supports(ClientPlatform platform) => platform switch
    {
        ClientPlatform.Windows => Windows,
        ClientPlatform.Mac => Mac,
        _ => Mobile,
    };
}
