using System.Text;
using Parley.Certificates.Batch;
using Parley.Certificates.Judging;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Vectors;

/// <summary>Judges cases of the public test vectors with the reader and the judge of <c>parley cert verify --batch</c>.</summary>
sealed class VectorRun
{
    readonly BatchJudge _judge = new();

    /// <summary>Judges the case of a line.</summary>
    internal BatchAnswer Judge(string line, ValidationPolicy profile) =>
        BatchRecordReader.TryRead(Encoding.UTF8.GetBytes(line), out var record, out var id, out var error)
            ? _judge.Judge(record, profile, TestAuthority.Now)
            : throw new InvalidDataException($"{id} cannot be read: {error}");
}
