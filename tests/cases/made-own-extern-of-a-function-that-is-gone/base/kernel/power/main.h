/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MAIN_H
#define _MAIN_H

int pm_enter(int state);
void pm_sync_all(void);

#endif
