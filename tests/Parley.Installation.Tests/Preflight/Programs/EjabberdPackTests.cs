using Parley.Peers;
using Parley.Peers.Servers;

namespace Parley.Installation.Tests.Preflight.Programs;

public sealed class EjabberdPackTests : IDisposable
{
    /// <summary>Uploads of one run: on a busy machine it ends long before it is ended.</summary>
    const int AtOnce = 30;

    // What ejabberd does with certfiles, upload by upload: pkix sorts the files, fast_tls serves what it made of them.
    const string Script = """
        #!/usr/bin/env escript
        %%! -kernel logger_level none
        -mode(compile).
        main([Folder | Names]) ->
            [{ok, _} = application:ensure_all_started(Part) || Part <- [pkix, fast_tls, ssl]],
            [io:format("~s ~s~n", [Name, one(Folder, Name)]) || Name <- Names].

        one(Folder, Name) ->
            Files = [list_to_binary(filename:join([Folder, Name, File])) || File <- ["chain.pem", "server.key"]],
            [pkix:add_file(File) || File <- Files],
            Made = filename:join([Folder, Name, "made"]),
            Answer = try pkix:commit(list_to_binary(Made), [{cafile, list_to_binary(filename:join(Folder, "root.pem"))}]) of
                {ok, _, _, _} -> [served(File) || File <- filelib:wildcard(Made ++ "/*")];
                Other -> [io_lib:format("~0p", [Other])]
            catch _:_ -> timer:sleep(100), ["crashed"]
            end,
            catch [pkix:del_file(File) || File <- Files],
            case Answer of [] -> "refused"; [First | _] -> First end.

        served(File) ->
            {ok, Listener} = gen_tcp:listen(0, [binary, {active, false}, {ip, {127, 0, 0, 1}}]),
            {ok, Port} = inet:port(Listener),
            spawn(fun() ->
                {ok, Socket} = gen_tcp:accept(Listener),
                case fast_tls:tcp_to_tls(Socket, [{certfile, File}]) of
                    {ok, Tls} -> fast_tls:recv(Tls, 0, 5000);
                    _ -> gen_tcp:close(Socket)
                end
            end),
            Options = [{verify, verify_none}, {versions, ['tlsv1.2']}, {active, false}, {log_level, none}, {eccs, [secp521r1, secp384r1, secp256r1]}],
            Answer = case ssl:connect({127, 0, 0, 1}, Port, Options, 5000) of
                {ok, Tls} -> ssl:close(Tls), {ok, Pem} = file:read_file(File), io_lib:format("served ~b", [length([1 || {'Certificate', _, _} <- public_key:pem_decode(Pem)])]);
                Error -> io_lib:format("closed ~0p", [Error])
            end,
            gen_tcp:close(Listener),
            Answer.

        """;

    readonly PeerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PeerFact(Ejabberd.Program, "escript", "openssl")]
    public async Task Ejabberd_does_with_every_upload_what_its_pack_says()
    {
        ProgramAgreement.Write(_folder);

        var output = "";
        foreach (var some in PackCases.All.Select(upload => upload.Name).Chunk(AtOnce))
        {
            var answer = await PeerClient.RunAsync(
                "escript", "", [_folder.Write("uploads.escript", Script), _folder.Path, .. some], ("ERL_LIBS", Ejabberd.Libraries()), ("HOME", _folder.Path));
            Assert.True(answer.ExitCode == 0, answer.ToString());
            output += answer.Output;
        }

        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
            .ToDictionary(parts => parts[0], parts => new ServedAs(parts[1].StartsWith("served", StringComparison.Ordinal), IsWhole(parts), parts[1]));
        ProgramAgreement.Verify("ejabberd", answers);
    }

    /// <summary>The clients of the other programs say whether what is served is sound; here the count of certificates must do.</summary>
    static bool IsWhole(string[] parts) => parts[1] is ['s', 'e', 'r', 'v', 'e', 'd', ' ', >= '2', ..];
}
