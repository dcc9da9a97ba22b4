using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Issuance.Findings;

namespace Parley.Issuance.Rules;

public abstract partial record RequestRule
{
    /// <summary>Requests are taken in Base64 only.</summary>
    public sealed record Base64 : RequestRule
    {
        internal override void Check(RequestContext context)
        {
            if (!context.Item.IsBase64)
                context.Add(IssuanceFindings.NotBase64, ("form", context.Item.Form), ("rule", Source));
        }
    }

    /// <summary>Characters that no field of the subject may hold.</summary>
    public sealed record Characters : RequestRule
    {
        /// <summary>The characters.</summary>
        public required string Refused { get; init; }

        internal override void Check(RequestContext context)
        {
            foreach (var attribute in context.Request.Subject.Attributes)
            {
                var found = string.Join(' ', (attribute.Text ?? "").Where(Refused.Contains).Distinct());
                if (found.Length > 0)
                {
                    context.Add(IssuanceFindings.ForbiddenCharacter,
                        ("field", attribute.ShortName), ("value", PlainLine.Of(attribute.Text ?? "")),
                        ("characters", found), ("rule", Source));
                }
            }
        }
    }

    /// <summary>Kinds and lengths of keys that are taken.</summary>
    public sealed record Keys : RequestRule
    {
        /// <summary>Bits of an RSA key at least.</summary>
        public required int RsaLeast { get; init; }

        /// <summary>Bits of an RSA key at most; default: no limit.</summary>
        public int? RsaMost { get; init; }

        /// <summary>Named curves, <c>P-256</c>; default: those of every platform.</summary>
        public ImmutableArray<string> Curves { get; init; } = ["P-256", "P-384", "P-521"];

        internal override void Check(RequestContext context)
        {
            var key = context.Request.PublicKey;
            var isTaken = key.Algorithm switch
            {
                PublicKeyAlgorithm.Rsa => key.Bits >= RsaLeast && key.Bits <= (RsaMost ?? int.MaxValue),
                PublicKeyAlgorithm.EllipticCurve => Curves.Any(curve => key.Name == $"EC {curve}"),
                _ => false,
            };
            if (!isTaken)
                context.Add(IssuanceFindings.KeyNotTaken, ("key", key.Name), ("taken", Taken), ("rule", Source));
        }

        string Taken
        {
            get
            {
                var most = RsaMost is { } bits ? string.Create(CultureInfo.InvariantCulture, $" up to {bits}") : "";
                var curves = Curves.IsEmpty ? "" : $", or {string.Join(", ", Curves)}";
                return string.Create(CultureInfo.InvariantCulture, $"RSA of {RsaLeast} bits or more{most}{curves}");
            }
        }
    }

    /// <summary>Fields that the subject may not have.</summary>
    public sealed record Fields : RequestRule
    {
        /// <summary>Their short names, such as <c>OU</c>.</summary>
        public required ImmutableArray<string> Refused { get; init; }

        internal override void Check(RequestContext context)
        {
            foreach (var attribute in context.Request.Subject.Attributes.Where(attribute => Refused.Contains(attribute.ShortName)))
            {
                context.Add(IssuanceFindings.ForbiddenField,
                    ("field", attribute.ShortName), ("value", PlainLine.Of(attribute.Text ?? "")), ("rule", Source));
            }
        }
    }
}
