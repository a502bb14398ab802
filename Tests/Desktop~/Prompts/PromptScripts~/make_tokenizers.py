"""Trains the small tokenizers that the tests use: byte-level BPE as CLIP has it, and SentencePiece as T5 has it.

Usage: python3 make_tokenizers.py ../Tokenizers    (needs sentencepiece)
"""
import collections
import json
import pathlib
import re
import sys

import sentencepiece

TEXT = """
mossy cobblestone wall with deep joints and wet stones
old oak planks, weathered grey, with knots and nails
rusty iron plate, scratched paint, orange rust along the seams
red brick wall in running bond with pale mortar
white marble with grey veins, polished
dry cracked mud, brown, seen from above
green grass with clover and small stones
woven linen cloth, coarse, natural colour
smooth concrete with fine pores and a few stains
black volcanic rock with sharp edges
sand dunes with ripples made by the wind
a seamless texture of roof tiles made of fired clay
rough bark of a pine tree, don't repeat, it's 4k
ceramic tiles in blue and white, glazed, 8 by 8
snow with footprints, the artist's choice, we'll see
"""
START, END = "<|startoftext|>", "<|endoftext|>"
WORDS = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|(?:[^\s\w]|_)+")
MERGES = 220


def byte_letters():
    """The printable letter that stands for each byte, as GPT-2's vocabulary has them."""
    plain = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in plain]
    return {**{byte: chr(byte) for byte in plain}, **{byte: chr(256 + at) for at, byte in enumerate(others)}}


def train_bpe():
    letters = byte_letters()
    words = collections.Counter(
        tuple(letters[byte] for byte in word[:-1]) + (letters[word[-1]] + "</w>",)
        for word in (found.encode() for found in WORDS.findall(TEXT.lower())))
    merges = []
    for _ in range(MERGES):
        pairs = collections.Counter()
        for word, count in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        pair = max(pairs, key=lambda candidate: (pairs[candidate], candidate))
        merges.append(pair)
        words = collections.Counter({merge(word, pair): count for word, count in words.items()})
    tokens = [*letters.values(), *(letter + "</w>" for letter in letters.values()), *("".join(pair) for pair in merges)]
    return {token: at for at, token in enumerate([*dict.fromkeys(tokens), START, END])}, merges


def merge(word, pair):
    merged, at = [], 0
    while at < len(word):
        if word[at:at + 2] == pair:
            merged.append("".join(pair))
            at += 2
        else:
            merged.append(word[at])
            at += 1
    return tuple(merged)


def main(folder):
    clip, t5 = folder / "clip", folder / "t5"
    for made in (clip, t5):
        made.mkdir(parents=True, exist_ok=True)
    vocabulary, merges = train_bpe()
    (clip / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    lines = ["#version: 0.2", *(" ".join(pair) for pair in merges), ""]
    (clip / "merges.txt").write_text("\n".join(lines), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(TEXT.strip().split("\n") * 4), model_prefix=str(t5 / "spiece"), model_type="unigram",
        vocab_size=140, pad_id=0, eos_id=1, unk_id=2, bos_id=-1, normalization_rule_name="nmt_nfkc",
        character_coverage=1.0, minloglevel=2)
    (t5 / "spiece.vocab").unlink()


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
