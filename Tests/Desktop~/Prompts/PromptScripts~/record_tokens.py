"""Records what SentencePiece makes of prompts, as T5's tokenizer of Hugging Face puts it together.

Usage: python3 record_tokens.py ../Tokenizers    (needs sentencepiece)
"""
import json
import pathlib
import sys

import sentencepiece


def main(folder):
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "t5" / "spiece.model"))
    prompts = json.loads((folder / "prompts.json").read_text(encoding="utf-8"))
    ids = [pieces.encode(prompt) + [pieces.eos_id()] for prompt in prompts]
    (folder / "t5" / "expected.json").write_text(json.dumps(ids) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
