namespace Parley.Client.Web;

/// <summary>What is asked of a web server.</summary>
/// <param name="Uri">The page.</param>
/// <param name="Accept">The value of the field Accept.</param>
/// <param name="MaximumBodyOctets">The largest answer that is read.</param>
sealed record HttpQuestion(Uri Uri, string Accept, int MaximumBodyOctets)
{
    /// <summary>What is posted; where empty the page is only read.</summary>
    internal ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The media type of <see cref="Body"/>.</summary>
    internal string? BodyType { get; init; }
}
