// SPDX-License-Identifier: GPL-2.0-only
#include <linux/modes.h>

int mode_run(enum mode m)
{
	int rc = 0;

	switch (m) {
	case MODE_ABORT:
		return -1;
	case MODE_WARN:
		rc = 1;
		break;

	case MODE_STRIP:
		rc = 2;
		break;
	}
	return rc;
}
