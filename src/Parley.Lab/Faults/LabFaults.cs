using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Lab.Faults;

/// <summary>The faults that can be built into a lab.</summary>
public static class LabFaults
{
    /// <summary>All faults, in the order of their names.</summary>
    public static ImmutableArray<LabFault> All { get; } =
    [
        new BareHostName(),
        new CertificateEndsSoon(),
        new CertificateNotYetValid(),
        new CertificateRevoked(),
        new ChainDisordered(),
        new ClientCertificateDemanded(),
        new CommonNameOnly(),
        new ConfigurationUnreadable(),
        new ConnectionRefused(),
        new CriticalExtensionUnknown(),
        new DnsFails(),
        new DnsGarbled(),
        new DnsRefuses(),
        new DnsSilent(),
        new DomainUnknown(),
        new IntermediateExpired(),
        new IntermediateMissing(),
        new IssuerNotAnAuthority(),
        new KeyTooSmall(),
        new LdapStartTlsRefused(),
        new NameMismatch(),
        new NoRecords(),
        new OldCiphersOnly(),
        new OldTlsOnly(),
        new PasswordInProfile(),
        new PathTooLong(),
        new PortSpeaksHttp(),
        new RevocationListOutdated(),
        new RevocationServerUnreachable(),
        new SecondNodeCertificateExpired(),
        new SelfSigned(),
        new ServerHangsUp(),
        new ServerSilent(),
        new ServicesWithdrawn(),
        new SignatureBroken(),
        new SrvTargetAddress(),
        new SrvTargetAlias(),
        new SrvTargetMissing(),
        new SrvWrongPort(),
        new StartTlsStripped(),
        new UnrelatedCertificate(),
        new UntrustedRoot(),
        new UserDataUnreadable(),
        new UserNotInCluster(),
        new WeakSignature(),
        new WildcardDoesNotCoverDomain(),
        new WrongUsage(),
        new XmppCertificateExpired(),
        new XmppHostUnknown(),
        new XmppNameIsHost(),
        new XmppsRecordNamesStartTlsPort(),
    ];

    /// <summary>Finds a fault by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out LabFault? fault)
    {
        fault = All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return fault is not null;
    }

    /// <summary>The names that somebody may have meant, the nearest first; none where no name is near.</summary>
    public static ImmutableArray<string> Near(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const int mostSuggestions = 3;
        var wanted = name[..Math.Min(name.Length, NearName.MaximumLength)].ToLowerInvariant();
        return
        [
            .. All.Select(fault => (fault.Name, Distance: NearName.Distance(wanted, fault.Name)))
                .Where(one => one.Distance <= NearName.MaximumDistance(wanted, one.Name))
                .OrderBy(one => one.Distance)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Take(mostSuggestions)
                .Select(one => one.Name),
        ];
    }

    /// <summary>Finds a fault by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message names the nearest.</exception>
    public static LabFault Get(string name)
    {
        if (TryGet(name, out var fault))
            return fault;
        var near = Near(name);
        var hint = near.IsEmpty ? "" : $" Did you mean {string.Join(" or ", near)}?";
        throw new ArgumentException($"There is no fault called '{name}'.{hint}", nameof(name));
    }
}
