export { setDrillStage, type DrillStage } from "../chain/testing/drill-stage.ts";
