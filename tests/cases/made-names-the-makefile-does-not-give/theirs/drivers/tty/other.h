/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DRIVERS_TTY_OTHER_H
#define DRIVERS_TTY_OTHER_H

#define GATE_USER	1

#endif
