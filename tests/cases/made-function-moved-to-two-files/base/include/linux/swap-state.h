/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SWAP_STATE_H
#define _LINUX_SWAP_STATE_H

extern int page_cluster;
void swap_setup(void);
int swap_readahead(int n);

#endif
