namespace Parley.Issuance.Authorities;

/// <summary>What a request asked for and what the certificate says instead, field by field: nothing is copied unseen.</summary>
/// <param name="Field">The field or extension.</param>
/// <param name="Asked">What the request asks for; <c>nothing</c> where it does not speak of it.</param>
/// <param name="Given">What the certificate says; <c>nothing</c> where it says nothing.</param>
/// <param name="Why">The reason, where they differ; else empty.</param>
public sealed record SigningDifference(string Field, string Asked, string Given, string Why)
{
    /// <summary>What stands where there is nothing.</summary>
    internal const string Nothing = "nothing";

    /// <summary>A field that the certificate has as it was asked for.</summary>
    internal static SigningDifference Kept(string field, string value) => new(field, value, value, "");

    /// <summary>The certificate says what the request asks for.</summary>
    public bool IsAsAsked => string.Equals(Asked, Given, StringComparison.Ordinal);
}
