/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MODE_H
#define _MODE_H

int mode_set(int mode);

#endif
