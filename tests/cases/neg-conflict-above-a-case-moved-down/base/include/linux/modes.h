/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef MODES_H
#define MODES_H

enum mode {
	MODE_ABORT,
	MODE_WARN,
	MODE_STRIP,
};

int mode_run(enum mode m);

#endif
