using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Issuance.Findings;

namespace Parley.Issuance.Rules;

public abstract partial record RequestRule
{
    /// <summary>Only names that mean the same everywhere are certified.</summary>
    public sealed record PublicNames : RequestRule
    {
        internal override void Check(RequestContext context)
        {
            foreach (var name in context.Request.SubjectAlternativeNames.All)
            {
                if (InternalNameReason.Of(name) is { } reason)
                {
                    context.Add(IssuanceFindings.InternalName,
                        ("name", PlainLine.Of(name.ToString())), ("reason", reason), ("rule", Source));
                }
            }
        }
    }

    /// <summary>An address is no identity; a full host name is expected.</summary>
    public sealed record NoAddresses : RequestRule
    {
        internal override void Check(RequestContext context)
        {
            foreach (var name in context.Request.SubjectAlternativeNames.All)
            {
                if (name.Address is not null || (name.Kind == GeneralNameKind.DnsName && AddressLiteral.TryParse(name.Text, out _)))
                    Add(context, name.ToString(), "A subject alternative name");
            }

            foreach (var name in context.Request.Subject.CommonNames.Where(name => AddressLiteral.TryParse(name, out _)))
                Add(context, name, "The common name");
        }

        void Add(RequestContext context, string name, string where) =>
            context.Add(IssuanceFindings.AddressAsName, ("name", PlainLine.Of(name)), ("where", where), ("rule", Source));
    }

    /// <summary>Forms of names that are issued.</summary>
    public sealed record NameForms : RequestRule
    {
        /// <summary>The forms: <c>dns</c>, <c>ip</c>, <c>uri</c>, <c>srv</c>, <c>xmpp</c>.</summary>
        public required ImmutableArray<string> Taken { get; init; }

        internal override void Check(RequestContext context)
        {
            foreach (var name in context.Request.SubjectAlternativeNames.All)
            {
                if (!Taken.Contains(FormOf(name)))
                {
                    context.Add(IssuanceFindings.NameFormNotGiven,
                        ("name", PlainLine.Of(name.ToString())), ("taken", Taken), ("rule", Source));
                }
            }
        }

        static string FormOf(GeneralName name) => name.Kind switch
        {
            GeneralNameKind.DnsName => "dns",
            GeneralNameKind.IpAddress => "ip",
            GeneralNameKind.Uri => "uri",
            GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.SrvName => "srv",
            GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.XmppAddress => "xmpp",
            _ => "",
        };
    }

    /// <summary>One certificate is signed for each full host name.</summary>
    public sealed record OnePerName : RequestRule
    {
        internal override void CheckTogether(IReadOnlyList<RequestInFile> requests, Report report)
        {
            var holders = new Dictionary<string, RequestInFile>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in requests)
            {
                foreach (var name in item.Request.SubjectAlternativeNames.DnsNames.Distinct(StringComparer.OrdinalIgnoreCase))
                {
                    if (!holders.TryAdd(name, item))
                    {
                        report.Add(IssuanceFindings.SecondForName, item.ToString(),
                            ("name", PlainLine.Of(name)), ("first", holders[name].ToString()),
                            ("second", item.ToString()), ("rule", Source));
                    }
                }
            }
        }
    }
}
