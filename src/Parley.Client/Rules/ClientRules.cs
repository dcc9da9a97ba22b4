using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Transport.Handshakes;

namespace Parley.Client.Rules;

/// <summary>
/// A client as data: what it does with a verdict. What its user sees is a function of verdict and rules, nothing else;
/// each rule names the document that says so.
/// </summary>
public sealed partial record ClientRules
{
    /// <summary>The word for the client on the command line and in JSON, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>The client's name in reports.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it behaves so only where an administrator turned a mode on.</summary>
    public required Ruling<bool> MustBeTurnedOn { get; init; }

    /// <summary>The services that it uses.</summary>
    public required Ruling<ImmutableArray<ServiceRole>> Uses { get; init; }

    /// <summary>The stores whose certificates count with it.</summary>
    public required Ruling<TrustSources> Trusts { get; init; }

    /// <summary>The rules by which it judges chains: keys, signatures, usage, lifetimes.</summary>
    public required Ruling<ValidationPolicy> Profile { get; init; }

    /// <summary>The oldest version of TLS that it speaks.</summary>
    public required Ruling<TlsVersion> OldestTls { get; init; }

    /// <summary>The fields of a certificate that prove a name to it.</summary>
    public required Ruling<NameFields> Names { get; init; }

    /// <summary>What its user sees where the authority is not trusted.</summary>
    public required Ruling<ClientOutcome> WhenAuthorityUnknown { get; init; }

    /// <summary>What its user sees where the server vouches for itself.</summary>
    public required Ruling<ClientOutcome> WhenSelfSigned { get; init; }

    /// <summary>What its user sees where the certificate is for another name.</summary>
    public required Ruling<ClientOutcome> WhenNameDiffers { get; init; }

    /// <summary>What its user sees where a certificate has ended or not yet begun.</summary>
    public required Ruling<ClientOutcome> WhenOutOfDate { get; init; }

    /// <summary>What its user sees where the chain breaks another of the rules of <see cref="Profile"/>.</summary>
    public required Ruling<ClientOutcome> WhenUnsound { get; init; }

    /// <summary>What it makes of revocation.</summary>
    public required Ruling<RevocationConduct> Revocation { get; init; }

    /// <summary>The question that it asks where one of the rules says so; <c>{server}</c> stands for the server.</summary>
    public required Ruling<string> Question { get; init; }

    /// <summary>How far an answer of its user reaches.</summary>
    public required Ruling<AnswerMemory> Answers { get; init; }

    /// <summary>How far an answer reaches where a photo is fetched from an address in place of a name.</summary>
    public required Ruling<AnswerMemory> AnswersAboutPhotosByAddress { get; init; }

    /// <summary>Whether the client uses a service.</summary>
    public bool UsesService(ServiceRole role) => Uses.Value.Contains(role);

    /// <summary>
    /// Whether the client comes to a node: clients that read no configuration of the vendor's find servers of messaging by
    /// records alone.
    /// </summary>
    public bool ComesTo(ServiceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return UsesService(target.Role)
            && (target.Role is not (ServiceRole.Xmpp or ServiceRole.XmppDirectTls)
                || target.Origin is not (ReferenceOrigin.Configuration or ReferenceOrigin.ServerAnnounced)
                || UsesService(ServiceRole.Configuration));
    }

    /// <summary>What its user sees where a certificate has this fault.</summary>
    public Ruling<ClientOutcome> When(FaultKind fault) => fault switch
    {
        FaultKind.AuthorityUnknown => WhenAuthorityUnknown,
        FaultKind.SelfSigned => WhenSelfSigned,
        FaultKind.NameDiffers => WhenNameDiffers,
        FaultKind.OutOfDate => WhenOutOfDate,
        _ => WhenUnsound,
    };

    /// <summary>The title.</summary>
    public override string ToString() => Title;

    /// <summary>Whether it ever asks its user about a certificate.</summary>
    public bool EverAsks => Enum.GetValues<FaultKind>().Any(fault => When(fault).Value == ClientOutcome.Asks);
}
