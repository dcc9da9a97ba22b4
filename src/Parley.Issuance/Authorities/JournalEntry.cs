using System.Text.Json.Serialization;
using Parley.Certificates.Revocation;

namespace Parley.Issuance.Authorities;

/// <summary>Something that an authority did, or is about to do.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Reserved), "reserved")]
[JsonDerivedType(typeof(Issued), "issued")]
[JsonDerivedType(typeof(Revoked), "revoked")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(Listed), "listed")]
abstract record JournalEntry
{
    JournalEntry()
    {
    }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A serial number is taken: written before anything is signed with it, so that it is never taken again.</summary>
    internal sealed record Reserved : JournalEntry
    {
        public required string Serial { get; init; }
    }

    /// <summary>A certificate was signed: written before anybody gets it.</summary>
    internal sealed record Issued : JournalEntry
    {
        public required string Serial { get; init; }

        /// <summary>Who signed it.</summary>
        public required AuthorityLevel By { get; init; }

        /// <summary>Its role; <c>root</c> and <c>issuing</c> are the authorities themselves.</summary>
        public required string Role { get; init; }

        /// <summary>The certificate in DER.</summary>
        public required byte[] Certificate { get; init; }

        /// <summary>The serial number of the certificate that it takes the place of.</summary>
        public string? Renews { get; init; }
    }

    /// <summary>A certificate was revoked.</summary>
    internal sealed record Revoked : JournalEntry
    {
        public required string Serial { get; init; }

        public required RevocationReason Reason { get; init; }

        /// <summary>From when on it counts for nothing.</summary>
        public required DateTimeOffset Since { get; init; }
    }

    /// <summary>A certificate that was on hold counts again.</summary>
    internal sealed record Released : JournalEntry
    {
        public required string Serial { get; init; }
    }

    /// <summary>The number of a revocation list is taken: written before the list is signed.</summary>
    internal sealed record Listed : JournalEntry
    {
        public required AuthorityLevel By { get; init; }

        public required long Number { get; init; }

        public required DateTimeOffset NextUpdate { get; init; }
    }
}
