#ifndef MTK_COMMON_H
#define MTK_COMMON_H
#include <linux/types.h>
struct mtk_unit {
	bool on;
	u32 freq;
};
int mtk_clk_start(struct mtk_unit *u);
int mtk_pll_start(struct mtk_unit *u);
int mtk_unit_set_freq(struct mtk_unit *u, u32 freq);
#endif
