using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Text;
using Parley.Lab.People;

namespace Parley.Lab.Ldap;

/// <summary>One client of the directory: who it is, and the answers to what it asks. Nothing here touches the network.</summary>
sealed class LdapSession(bool offersStartTls, bool isUnavailable = false)
{
    LabPerson? _person;

    /// <summary>Answers a request.</summary>
    /// <exception cref="AsnContentException">The request is malformed.</exception>
    internal LdapStep Answer(LdapRequest request, bool isSecured)
    {
        const int bind = 0, unbind = 2, search = 3, abandon = 16, extended = 23;
        if (request.Operation.TagClass != TagClass.Application)
            throw new AsnContentException("Not an operation.");
        if (request.Operation.TagValue == unbind)
            return new(default, EndsConnection: true);
        if (request.Operation.TagValue == abandon)
            return default;
        if (request.HasUnknownCriticalControl)
            return Result(request, LdapResultCode.UnavailableCriticalExtension, "no controls here");
        if (isUnavailable && request.Operation.TagValue == search)
            return Result(request, LdapResultCode.Unavailable, "the directory is being indexed");
        var body = new AsnReader(request.Body, AsnEncodingRules.BER).ReadSequence(request.Operation);
        return request.Operation.TagValue switch
        {
            bind => Bind(request, body, isSecured),
            search => Search(request, body, isSecured),
            extended => Extended(request, body, isSecured),
            _ => Result(request, LdapResultCode.UnwillingToPerform, "the lab's directory is read only"),
        };
    }

    LdapStep Bind(LdapRequest request, AsnReader body, bool isSecured)
    {
        _person = null; // RFC 4511, 4.2.1: whoever fails to bind is anonymous afterwards
        var version = body.ReadInteger();
        var name = Text(body);
        var method = body.PeekTag();
        if (version != 3)
            return Result(request, LdapResultCode.ProtocolError, "version 3 only");
        if (!method.HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
            return Result(request, LdapResultCode.AuthMethodNotSupported, "simple bind only");
        var password = Encoding.UTF8.GetString(body.ReadOctetString(method));
        if (password.Length == 0)
        {
            return name.Length == 0
                ? Result(request, LdapResultCode.Success)
                : Result(request, LdapResultCode.UnwillingToPerform, "a name without a password proves nothing"); // RFC 4513, 5.1.2
        }

        if (!isSecured)
            return Result(request, LdapResultCode.ConfidentialityRequired, "no passwords without TLS");
        if (!LdapDirectory.TryFindPerson(name, out var person) || !LabPeople.MaySignIn(person.UserName, password))
            return Result(request, LdapResultCode.InvalidCredentials);
        _person = person;
        return Result(request, LdapResultCode.Success);
    }

    LdapStep Search(LdapRequest request, AsnReader body, bool isSecured)
    {
        var baseName = Text(body);
        var scope = (int)body.ReadEnumeratedValue<LdapScope>();
        body.ReadEnumeratedBytes(); // aliases: there are none
        if (!body.TryReadInt32(out var sizeLimit) || sizeLimit < 0)
            throw new AsnContentException("Not a size limit.");
        body.ReadInteger(); // time limit: the answer takes none
        var typesOnly = body.ReadBoolean();
        var filter = LdapFilter.Read(body);
        var wanted = ImmutableArray.CreateBuilder<string>();
        for (var list = body.ReadSequence(); list.HasData;)
            wanted.Add(Text(list));

        var isRoot = baseName.Length == 0 && scope == (int)LdapScope.Base;
        if (!isRoot && _person is null)
            return Result(request, LdapResultCode.InsufficientAccessRights, "bind first");
        if (!isRoot && !LdapDirectory.InScope(baseName, (int)LdapScope.Base).Any())
            return Result(request, LdapResultCode.NoSuchObject);
        var found = (isRoot ? [LdapDirectory.Root(offersStartTls && !isSecured)] : LdapDirectory.InScope(baseName, scope))
            .Where(filter.Matches)
            .ToArray();
        var isTooMuch = sizeLimit > 0 && found.Length > sizeLimit;
        IEnumerable<byte> answer = found.Take(isTooMuch ? sizeLimit : found.Length)
            .SelectMany(entry => LdapAnswer.Entry(request.Id, entry, wanted.ToImmutable(), typesOnly));
        return new(answer.Concat(LdapAnswer.Result(request.Id, LdapAnswer.SearchResultDone,
            isTooMuch ? LdapResultCode.SizeLimitExceeded : LdapResultCode.Success)).ToArray());
    }

    LdapStep Extended(LdapRequest request, AsnReader body, bool isSecured)
    {
        var name = Encoding.UTF8.GetString(body.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0)));
        return name switch
        {
            LdapService.StartTlsOid when isSecured =>
                Result(request, LdapResultCode.OperationsError, "TLS is there already", name),
            LdapService.StartTlsOid when offersStartTls =>
                Result(request, LdapResultCode.Success, "", name) with { StartsTls = true },
            LdapService.WhoAmIOid => new(LdapAnswer.Result(request.Id, LdapAnswer.ExtendedResponse, LdapResultCode.Success,
                responseValue: _person is null ? "" : $"dn:{LdapDirectory.NameOf(_person)}")),
            _ => Result(request, LdapResultCode.ProtocolError, "unsupported extended operation"),
        };
    }

    // An answer's tag follows its request's by one, but for a search: its result comes after its entries.
    static LdapStep Result(LdapRequest request, LdapResultCode code, string diagnostic = "", string? name = null)
    {
        const int search = 3;
        var operation = request.Operation.TagValue == search ? LdapAnswer.SearchResultDone : request.Operation.TagValue + 1;
        return new(LdapAnswer.Result(request.Id, operation, code, diagnostic, name));
    }

    static string Text(AsnReader reader) => Encoding.UTF8.GetString(reader.ReadOctetString());
}
