using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using Parley.Dns.Records;

namespace Parley.Dns.Resolution;

/// <summary>One lookup under way.</summary>
sealed class LookupRun(
    DnsResolverOptions options,
    TimeProvider time,
    RandomNumberGenerator random,
    ConcurrentDictionary<IPEndPoint, bool> withoutEdns,
    ConcurrentDictionary<IPEndPoint, bool> silentByUdp,
    int firstServer)
{
    /// <summary>
    /// The most aliases of one lookup, in one answer or over several. Chains of two or three are usual behind content
    /// networks; name servers themselves stop at 16 or fewer.
    /// </summary>
    internal const int MaximumAliases = 16;

    readonly ImmutableArray<DnsAttempt>.Builder _attempts = ImmutableArray.CreateBuilder<DnsAttempt>();
    readonly ImmutableArray<AliasRecord>.Builder _aliases = ImmutableArray.CreateBuilder<AliasRecord>();
    readonly HashSet<DnsName> _passed = [];

    internal async Task<DnsLookup> RunAsync(DnsQuestion question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var start = time.GetTimestamp();
        using var limit = new CancellationTokenSource(options.LookupTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        _passed.Add(question.Name);
        var asked = question;
        var authentic = true;
        while (true)
        {
            var answer = await AskServersAsync(asked, either.Token, cancellationToken).ConfigureAwait(false);
            authentic &= answer.AuthenticData;
            var reading = FollowAliases(question, answer.Reading);
            if (reading.GoesOnAt is { } next)
            {
                asked = asked with { Name = next };
                continue;
            }

            return new()
            {
                Question = question,
                Status = reading.Status,
                Records = reading.Records,
                Aliases = _aliases.ToImmutable(),
                Authority = reading.Authority,
                AuthenticData = authentic && reading.IsDecided,
                Attempts = _attempts.ToImmutable(),
                Elapsed = time.GetElapsedTime(start),
            };
        }
    }

    /// <summary>
    /// Adds the aliases of an answer to those before; one met twice leads in a circle that no single answer shows.
    /// </summary>
    AnswerReading FollowAliases(DnsQuestion question, AnswerReading reading)
    {
        foreach (var alias in reading.Aliases)
        {
            _aliases.Add(alias);
            if (!_passed.Add(alias.Target))
                return Contradicts($"the aliases of {question.Name} lead in a circle at {alias.Target}");
        }

        return reading;
    }

    AnswerReading Contradicts(string detail)
    {
        if (_attempts.Count > 0)
            _attempts[^1] = _attempts[^1] with { Status = DnsLookupStatus.Malformed, Detail = detail };
        return new() { Status = DnsLookupStatus.Malformed, Detail = detail };
    }

    /// <summary>
    /// Asks the servers in turn until one decides; the round is repeated for those that stayed silent.
    /// </summary>
    async Task<ServerAnswer> AskServersAsync(
        DnsQuestion question, CancellationToken limit, CancellationToken cancellationToken)
    {
        ServerAnswer? best = null;
        var done = new HashSet<IPEndPoint>();
        for (var round = 0; round < options.Attempts; round++)
        {
            for (var i = 0; i < options.Servers.Length; i++)
            {
                var server = options.Servers[(firstServer + i) % options.Servers.Length];
                if (done.Contains(server))
                    continue;
                // A silent server may sit behind a filter that drops what it does not know: the second round goes
                // without EDNS.
                var edns = round == 0 && !withoutEdns.ContainsKey(server);
                var answer = IsAskedByTcp(server)
                    ? await AskServerAsync(server, question, edns, limit, cancellationToken).ConfigureAwait(false)
                    : await AskBothWaysAsync(server, question, edns, together: round == options.Attempts - 1, limit, cancellationToken)
                        .ConfigureAwait(false);
                if (answer.Reading.IsDecided)
                    return answer;
                best = best is null || Tells(answer) > Tells(best) ? answer : best;
                if (limit.IsCancellationRequested)
                    return best;
                if (answer.Reading.Status != DnsLookupStatus.TimedOut)
                    done.Add(server);
            }
        }

        return best!; // validated options have a server and a round
    }

    bool IsAskedByTcp(IPEndPoint server) => options.AlwaysTcp || silentByUdp.ContainsKey(server);

    /// <summary>Which failure says most about what is wrong; the first of equals stands for all.</summary>
    static int Tells(ServerAnswer answer) => answer.Reading.Status switch
    {
        DnsLookupStatus.ServerFailure => 4,
        DnsLookupStatus.Refused => 3,
        DnsLookupStatus.Malformed => 2,
        DnsLookupStatus.TimedOut => 1,
        _ => 0,
    };

    /// <summary>
    /// Asks a server by UDP, and by TCP too where it does not answer: only UDP may be dropped on the way. In the last round both
    /// questions go out together, so that nobody waits longer for a server that is down.
    /// </summary>
    async Task<ServerAnswer> AskBothWaysAsync(
        IPEndPoint server, DnsQuestion question, bool edns, bool together, CancellationToken limit, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(limit);
        var start = time.GetTimestamp();
        var byTcp = together ? AskByTcpAsync() : null;
        var answer = await AskServerAsync(server, question, edns, limit, cancellationToken).ConfigureAwait(false);
        if (answer.Reading.Status == DnsLookupStatus.Unreachable)
            byTcp ??= AskByTcpAsync();
        if (byTcp is null)
            return answer;
        var mayBeDropped = answer.Reading.Status is DnsLookupStatus.TimedOut or DnsLookupStatus.Unreachable;
        if (!mayBeDropped)
            await enough.CancelAsync().ConfigureAwait(false);
        var exchange = await byTcp.ConfigureAwait(false);
        if (!mayBeDropped || exchange.Answer is not { } message
            || AnswerReading.Of(message, question, MaximumAliases - _aliases.Count) is not { IsDecided: true } reading)
            return answer;
        silentByUdp.TryAdd(server, true);
        _attempts.Add(new()
        {
            Server = server,
            Transport = DnsTransport.Tcp,
            Name = question.Name,
            Status = reading.Status,
            Detail = reading.Detail,
            Elapsed = time.GetElapsedTime(start),
        });
        return new(reading, message.AuthenticData);

        Task<Exchange> AskByTcpAsync() => ExchangeAsync(server, question, DnsTransport.Tcp, edns: false, enough.Token, cancellationToken);
    }

    async Task<ServerAnswer> AskServerAsync(
        IPEndPoint server, DnsQuestion question, bool edns, CancellationToken limit, CancellationToken cancellationToken)
    {
        var transport = IsAskedByTcp(server) ? DnsTransport.Tcp : DnsTransport.Udp;
        while (true)
        {
            var start = time.GetTimestamp();
            var exchange = await ExchangeAsync(server, question, transport, edns, limit, cancellationToken)
                .ConfigureAwait(false);
            var attempt = new DnsAttempt
            {
                Server = server,
                Transport = transport,
                Name = question.Name,
                Status = exchange.Status,
                Detail = exchange.Detail,
                Elapsed = time.GetElapsedTime(start),
                StrayDatagrams = exchange.Strays,
            };
            if (exchange.Truncated)
            {
                _attempts.Add(attempt with { Detail = "the answer did not fit a datagram: asked again by TCP" });
                transport = DnsTransport.Tcp;
                continue;
            }

            if (exchange.Answer is not { } message)
            {
                _attempts.Add(attempt);
                return new(new() { Status = exchange.Status, Detail = exchange.Detail }, AuthenticData: false);
            }

            var reading = AnswerReading.Of(message, question, MaximumAliases - _aliases.Count);
            if (edns && AnswerReading.MayBlameEdns(message))
            {
                var detail = $"{reading.Detail}; asked again without EDNS";
                _attempts.Add(attempt with { Status = reading.Status, Detail = detail });
                withoutEdns.TryAdd(server, true);
                edns = false;
                continue;
            }

            _attempts.Add(attempt with { Status = reading.Status, Detail = reading.Detail });
            return new(reading, message.AuthenticData);
        }
    }

    async Task<Exchange> ExchangeAsync(
        IPEndPoint server,
        DnsQuestion question,
        DnsTransport transport,
        bool edns,
        CancellationToken limit,
        CancellationToken cancellationToken)
    {
        var query = Query.Of(
            question, random, edns ? new() { UdpPayloadOctets = (ushort)options.UdpPayloadOctets } : null);
        using var attempt = new CancellationTokenSource(options.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(attempt.Token, limit);
        var exchange = await (transport == DnsTransport.Udp
            ? UdpExchange.AskAsync(server, query, random, either.Token)
            : TcpExchange.AskAsync(server, query, either.Token)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return exchange;
    }

    sealed record ServerAnswer(AnswerReading Reading, bool AuthenticData);
}
