using Parley.Diagnostics;

namespace Parley.Installation.Preflight.Products;

/// <summary>What a product makes of a fault.</summary>
public sealed record PackRule
{
    /// <summary>How grave it is there; <see langword="null"/>: as grave as the finding says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>What comes of it there; <see langword="null"/>: an error is refused, and all else is taken.</summary>
    public UploadEffect? Effect { get; init; }

    /// <summary>The section of the product's document that says so; <see langword="null"/>: no section says it, it follows from the rest.</summary>
    public string? Section { get; init; }

    /// <summary>What the product itself says; <see langword="null"/> where that is not known.</summary>
    public string? Message { get; init; }

    /// <summary>The entry of the product's list of problems.</summary>
    public string? Problem { get; init; }
}
