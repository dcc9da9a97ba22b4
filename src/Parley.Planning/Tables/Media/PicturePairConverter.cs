using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Media;

/// <summary>The tables have either both pictures or the words that there are none.</summary>
sealed class PicturePairConverter : JsonConverter<PicturePair>
{
    public override PicturePair? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? PicturePair.Insufficient
            : JsonSerializer.Deserialize(ref reader, TableContext.Default.PicturePair);

    public override void Write(Utf8JsonWriter writer, PicturePair value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, TableContext.Default.PicturePair);
}
