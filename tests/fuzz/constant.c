// SPDX-License-Identifier: GPL-2.0-only
/* Values of any text: bits are one bit, arguments lie within the text. */
#include "base/mem.h"
#include "capi/constant.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_free_ char *text = mem_strndup((const char *)data, size);
	const char *end = text + strlen(text);
	struct ioctl_text io;
	struct constant c;

	if (constant_read(&c, text))
		INSIST(!c.bit || (c.value && !(c.value & (c.value - 1))));
	if (constant_ioctl(&io, text)) {
		INSIST(io.type >= text && io.type_len && io.type + io.type_len <= end);
		INSIST(io.nr > io.type && io.nr_len && io.nr + io.nr_len <= end);
	}
	return 0;
}
