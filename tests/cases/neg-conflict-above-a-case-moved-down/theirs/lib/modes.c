// SPDX-License-Identifier: GPL-2.0-only
#include <linux/modes.h>

int mode_run(enum mode m)
{
	int rc = 0;

	switch (m) {
	/* those that go on */
	case MODE_WARN:
		rc = 1;
		break;

	case MODE_STRIP:
		rc = 2;
		break;

	/* those that do not */
	case MODE_ABORT:
		return -1;
	case MODE_STRIP_IF_INVALID:
		return -2;
	}
	return rc;
}
